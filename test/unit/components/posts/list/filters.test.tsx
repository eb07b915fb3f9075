import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { FilterBar } from '../../../../../components/posts/list/FilterBar.tsx';
import { KeptShare } from '../../../../../components/posts/list/KeptShare.tsx';
import { Overview } from '../../../../../components/posts/list/Overview.tsx';
import { NO_FILTER, type PostsFilter } from '../../../../../utils/posts/list/filter.ts';
import { noStandings } from '../../../../../utils/report/standing-counts.ts';
import { DAY } from '../../../../../utils/time.ts';
import { postsOverview } from '../../../../../utils/ui/posts/overview.ts';
import { soon } from '../../../soon.ts';
import { show } from '../../show.tsx';
import { aListRow, NOW } from './a-list-row.ts';

const someRows = () => [
  aListRow('a', 'kept', { tags: ['q3'], expires: NOW + 2 * DAY }),
  aListRow('b', 'lost', { tags: ['q3', 'de'], cost: '120 EUR' }),
  aListRow('c', 'unknown'),
];

describe('the overview', () => {
  const overview = (filter: PostsFilter = NO_FILTER) => {
    const onFilter = vi.fn<(filter: PostsFilter) => void>();
    show(
      <Overview overview={postsOverview(someRows(), NOW)} filter={filter} onFilter={onFilter}>
        {null}
      </Overview>,
    );
    return onFilter;
  };

  it('counts the states, what is new, what ends, and what was paid for what is lost', () => {
    overview();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      '1 kept',
      '0 not as agreed',
      '0 does not count',
      '1 lost',
      '1 unknown',
      '0 not checked yet',
      '1 new since yesterday',
      '1 end within 30 days',
      '€120 paid for what is lost',
    ]);
  });

  it('filters by each number, which is pressed then, and lets it go again', () => {
    const lost = { ...NO_FILTER, state: ['lost'] } as const;
    const onFilter = overview(lost);
    const pressed = () => screen.getAllByRole('button', { pressed: true });
    expect(pressed().map(({ textContent }) => textContent)).toEqual(['1 lost', '€120 paid for what is lost']);
    fireEvent.click(screen.getByRole('button', { name: '1 kept' }));
    fireEvent.click(screen.getByRole('button', { name: '1 lost' }));
    expect(onFilter.mock.calls).toEqual([[{ ...NO_FILTER, state: ['kept'] }], [NO_FILTER]]);
  });
});

it('the kept share is a picture for eyes and a table for all', () => {
  const month = (at: number, share: number | null, kept: number, lost: number) => ({
    begin: new Date(2026, at, 1).getTime(),
    end: new Date(2026, at + 1, 1).getTime(),
    counts: { ...noStandings(), kept, lost },
    share,
  });
  const { container } = show(
    <KeptShare months={[month(0, null, 0, 0), month(1, 0.5, 1, 1), month(2, 0.998, 998, 2)]} />,
  );
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  expect(container.querySelectorAll('rect')).toHaveLength(3);
  // Not "100 %": two are lost.
  fireEvent.click(screen.getByRole('button', { name: 'kept 99%' }));
  const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
  expect(rows).toEqual(['At the end ofKeptOf', 'Mar 202699%1,000', 'Feb 202650%2', 'Jan 2026–0']);
});

describe('the filters', () => {
  const bar = (filter: PostsFilter = NO_FILTER) => {
    const [onFilter, onChoose] = [vi.fn<(filter: PostsFilter) => void>(), vi.fn()];
    const draw = (one: PostsFilter) => (
      <FilterBar
        rows={someRows()}
        filter={one}
        now={NOW}
        onFilter={onFilter}
        onLeave={vi.fn()}
        onChoose={onChoose}
      />
    );
    const { rerender } = show(draw(filter));
    return { onFilter, onChoose, again: (one: PostsFilter) => rerender(draw(one)) };
  };

  it('search', () => {
    const { onFilter } = bar();
    fireEvent.input(screen.getByLabelText('Search'), { target: { value: 'x' } });
    expect(onFilter).toHaveBeenCalledExactlyOnceWith({ ...NO_FILTER, search: 'x' });
  });

  it('that are set are chips in words, each removed by a button, all by one', () => {
    const set = {
      ...NO_FILTER,
      state: ['lost'],
      reason: ['status:403'],
      added: { from: '2026-03-01', to: null },
      agreed: ['not-followed'],
      followUp: ['none', 'given-up'],
      google: 'no',
      several: true,
    } as const;
    const { onFilter } = bar(set);
    expect(
      screen
        .getAllByRole('button', { name: /^Remove this filter/ })
        .map((button) => button.getAttribute('aria-label')),
    ).toEqual([
      'Remove this filter: State: lost',
      'Remove this filter: Reason: 403',
      'Remove this filter: Rel agreed: any mark',
      'Remove this filter: Added: from Mar 1, 2026',
      'Remove this filter: Seen by Google: no',
      'Remove this filter: Follow-up: nobody asked, given up',
      'Remove this filter: Several on one site',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Remove this filter: Reason: 403' }));
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(onFilter.mock.calls).toEqual([[{ ...set, reason: [] }], [NO_FILTER]]);
  });

  it('are added from a menu: a field, then its values with their counts', async () => {
    const { onFilter, onChoose, again } = bar();
    fireEvent.click(screen.getByRole('button', { name: '+ Filter' }));
    expect(onChoose).toHaveBeenCalled();
    fireEvent.click(await screen.findByRole('button', { name: 'Tag' }));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('All filters');
    expect(screen.getAllByRole('checkbox').map((box) => box.parentElement?.textContent)).toEqual([
      'q3 2',
      'de 1',
    ]);
    fireEvent.click(screen.getByRole('checkbox', { name: 'q3 2' }));
    expect(onFilter).toHaveBeenLastCalledWith({ ...NO_FILTER, tag: ['q3'] });
    again({ ...NO_FILTER, tag: ['q3'] });
    fireEvent.click(screen.getByRole('checkbox', { name: 'de 1' }));
    expect(onFilter).toHaveBeenLastCalledWith({ ...NO_FILTER, tag: ['q3', 'de'] });
    fireEvent.click(screen.getByRole('button', { name: 'All filters' }));
    fireEvent.click(screen.getByRole('button', { name: 'Supplier' }));
    expect(screen.getByText('No guest post has one.')).toBeTruthy();
  });

  it('of days take a first and a last one', async () => {
    const { onFilter } = bar({ ...NO_FILTER, added: { from: '2026-03-01', to: null } });
    fireEvent.click(screen.getByRole('button', { name: 'Added: from Mar 1, 2026' }));
    fireEvent.change(await screen.findByLabelText('To'), { target: { value: '2026-03-05' } });
    expect(onFilter.mock.lastCall?.[0].added).toEqual({ from: '2026-03-01', to: '2026-03-05' });
  });

  it('that are on or off need no second step; the menu closes, and gives the focus back', async () => {
    const { onFilter } = bar();
    const button = screen.getByRole('button', { name: '+ Filter' });
    fireEvent.click(button);
    fireEvent.click(await screen.findByRole('button', { name: 'Overdue' }));
    expect(onFilter).toHaveBeenCalledExactlyOnceWith({ ...NO_FILTER, overdue: true });
    expect(screen.queryByRole('button', { name: 'Overdue' })).toBeNull();
    expect(document.activeElement).toBe(button);
    fireEvent.click(button);
    await screen.findByRole('button', { name: 'Overdue' });
    fireEvent.keyDown(document.activeElement ?? button, { key: 'Escape' });
    expect(screen.queryByRole('button', { name: 'Overdue' })).toBeNull();
    fireEvent.click(button);
    fireEvent.pointerDown(document.body);
    await soon(() => expect(screen.queryByRole('button', { name: 'Overdue' })).toBeNull());
  });
});
