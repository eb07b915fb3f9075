import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { SavedViewList } from '../../../../../components/posts/list/SavedViewList.tsx';
import { UnseenQueue } from '../../../../../components/posts/list/UnseenQueue.tsx';
import { ViewMenu } from '../../../../../components/posts/list/ViewMenu.tsx';
import type { Check, PostVerdict } from '../../../../../utils/posts/check.ts';
import { DEFAULT_COLUMNS, type ListColumn } from '../../../../../utils/posts/list/columns.ts';
import { NO_FILTER, type PostsFilter } from '../../../../../utils/posts/list/filter.ts';
import { SAVED_VIEWS_AT_MOST, type SavedView } from '../../../../../utils/posts/list/saved-view.ts';
import { DEFAULT_VIEW, type PostsView } from '../../../../../utils/posts/list/view.ts';
import type { QueueWalk } from '../../../../../utils/settings/queue-walk.ts';
import { listRow, type PostListRow } from '../../../../../utils/ui/posts/list-row.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';
import { show } from '../../show.tsx';
import { aListRow, NOW } from './a-list-row.ts';

describe('the menu of the view', () => {
  const menu = (columns: readonly ListColumn[] = ['state', 'page', 'rel']) => {
    const [onView, onColumns] = [
      vi.fn<(view: PostsView) => void>(),
      vi.fn<(of: readonly ListColumn[]) => void>(),
    ];
    show(
      <ViewMenu
        view={DEFAULT_VIEW}
        onView={onView}
        columns={columns}
        fitting={['state', 'page']}
        onColumns={onColumns}
      />,
    );
    return { onView, onColumns };
  };

  it('groups and sorts', () => {
    const { onView } = menu();
    fireEvent.change(screen.getByLabelText('Group by'), { target: { value: 'site' } });
    fireEvent.change(screen.getByLabelText('Sort by'), { target: { value: 'cost' } });
    fireEvent.click(screen.getByLabelText('the other way round'));
    expect(onView.mock.calls.map(([{ group, sort }]) => [group, sort.column, sort.down])).toEqual([
      ['site', 'state', false],
      [null, 'cost', false],
      [null, 'state', true],
    ]);
  });

  it('chooses columns and orders them, and says which have no room', () => {
    const { onColumns } = menu();
    const boxes = within(screen.getByRole('region', { name: 'Columns' })).getAllByRole('checkbox');
    expect(boxes.slice(0, 4).map((box) => box.parentElement?.textContent)).toEqual([
      'State',
      'Page',
      'Relno room now',
      'Target',
    ]);
    fireEvent.click(screen.getByLabelText('Target'));
    fireEvent.click(screen.getByLabelText('State'));
    fireEvent.click(screen.getByRole('button', { name: 'Move up: Rel' }));
    fireEvent.click(screen.getByRole('button', { name: 'Move up: State' }));
    fireEvent.click(screen.getByRole('button', { name: 'Usual columns' }));
    expect(onColumns.mock.calls.map(([columns]) => columns)).toEqual([
      ['state', 'page', 'target', 'rel'],
      ['page', 'rel'],
      ['state', 'rel', 'page'],
      DEFAULT_COLUMNS,
    ]);
  });
});

describe('saved views', () => {
  const views = [
    { name: 'Lost', address: '#posts?state=lost' },
    { name: 'Q3', address: '#posts?tag=q3' },
  ];
  const list = (saved: readonly SavedView[], address = '#posts?tag=q3') => {
    const onViews = vi.fn<(views: readonly SavedView[]) => void>();
    const draw = (all: readonly SavedView[]) => (
      <SavedViewList views={all} address={address} onViews={onViews} onDone={vi.fn()} />
    );
    const { rerender } = show(draw(saved));
    return { onViews, again: (all: readonly SavedView[]) => rerender(draw(all)) };
  };

  it('are links, of which one is the view as it is', () => {
    list(views);
    expect(screen.getByRole('link', { name: 'Lost' }).getAttribute('href')).toBe('#posts?state=lost');
    expect(screen.getByRole('link', { current: true }).textContent).toBe('Q3');
  });

  it('are saved under a name, and say why one is not', () => {
    const { onViews, again } = list([]);
    expect(screen.getByText(/^None yet\./)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Save this view' }));
    expect(screen.getByRole('alert').textContent).toMatch(/^Give it a name/);
    const name = screen.getByLabelText<HTMLInputElement>('Name');
    // A browser would cut what is pasted, and say nothing.
    expect(name.hasAttribute('maxlength')).toBe(false);
    fireEvent.input(name, { target: { value: 'All that was lost '.repeat(4) } });
    fireEvent.click(screen.getByRole('button', { name: 'Save this view' }));
    expect(onViews).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toMatch(/^Give it a name of at most 60/);
    fireEvent.input(name, { target: { value: ' Mine ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save this view' }));
    expect(onViews).toHaveBeenCalledExactlyOnceWith([{ name: 'Mine', address: '#posts?tag=q3' }]);
    again(Array.from({ length: SAVED_VIEWS_AT_MOST }, (_, i) => ({ name: `${i}`, address: '#posts' })));
    fireEvent.input(screen.getByLabelText('Name'), { target: { value: 'One more' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save this view' }));
    expect(screen.getByRole('alert').textContent).toMatch(/^There are 50/);
  });

  it('are deleted, and brought back', () => {
    const { onViews, again } = list(views);
    fireEvent.click(screen.getByRole('button', { name: 'Delete the view Lost' }));
    expect(onViews).toHaveBeenLastCalledWith(views.slice(1));
    again(views.slice(1));
    expect(screen.getByText('Lost removed.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onViews).toHaveBeenLastCalledWith(views);
  });
});

describe('what could not be seen', () => {
  const filter = { ...NO_FILTER, state: ['unknown'] } as const;
  const queue = (rows: readonly PostListRow[], walk: QueueWalk | null = null) => {
    const heard = {
      onFilter: vi.fn<(filter: PostsFilter) => void>(),
      onStart: vi.fn<(ids: readonly string[]) => void>(),
      onNext: vi.fn(),
      onStop: vi.fn(),
    };
    const shown = rows.filter(({ state }) => state === 'unknown');
    show(
      <UnseenQueue rows={rows} shown={shown} filter={filter} walk={walk} failed="" now={NOW} {...heard} />,
    );
    return { ...heard, said: screen.getByRole('status').textContent?.trim() };
  };
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  const unseen = (id: string) => aListRow(id, 'unknown');
  /** As a look finds it once it is opened. */
  const looked = (id: string, verdict: PostVerdict, way: Check['way'] = 'visited') =>
    listRow(
      aPostRecord(aCheck({ verdict, way, at: NOW }), aPost({ url: `https://${id}.test/` }), { id }),
      '',
      () => true,
      NOW,
    );
  const atA: QueueWalk = { tabId: 7, opened: 'a', at: NOW, left: ['b'] };

  it('is counted by reason, which filters', () => {
    const { onFilter } = queue([unseen('a'), aListRow('b', 'unknown', {}, 500), unseen('c')]);
    expect(screen.getByText('3 could not be seen')).toBeTruthy();
    const pills = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(pills).toEqual(['2 403', '1 500', 'Open the first one']);
    press('1 500');
    expect(onFilter.mock.lastCall?.[0].reason).toEqual(['status:500']);
  });

  it('is opened one by one: those that are listed, in their order', () => {
    const { onStart, said } = queue([unseen('a'), aListRow('c', 'kept'), unseen('b')]);
    expect(said).toMatch(/click Backlight’s button there.*the next page comes.*until you stop/);
    press('Open the first one');
    expect(onStart).toHaveBeenCalledExactlyOnceWith(['a', 'b']);
  });

  it('is said to be opened; one is left out, or the user stops', () => {
    const { onNext, onStop, said } = queue([unseen('a'), unseen('b')], atA);
    expect(said).toBe('Opened: a.test. Click Backlight’s button there. 1 comes after it.');
    press('Open the next one');
    press('Stop');
    expect([onNext.mock.calls.length, onStop.mock.calls.length]).toEqual([1, 1]);
  });

  it('is said to be settled by what the user saw there; after the last one comes none', () => {
    const { said } = queue([looked('a', 'kept')], { ...atA, left: [] });
    expect(said).toBe('a.test: kept. It is the last one.');
    expect(screen.queryByRole('button', { name: /Open the/ })).toBeNull();
  });

  it.each([
    ['a look that could not tell', 'unknown', 'visited'],
    ['a check of the background', 'kept', 'fetched'],
  ] as const)('is not settled by %s, as in the popup', (_, verdict, way) => {
    const { said } = queue([looked('a', verdict, way), unseen('b')], atA);
    expect(said).toMatch(/^Opened: a\.test\./);
  });

  it.each([
    ['settled', ['a']],
    ['removed', []],
  ])('begins anew once the last one is %s', (_, there) => {
    const { onStart } = queue([...there.map((id) => looked(id, 'kept')), unseen('b')], { ...atA, left: [] });
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
    press('Open the first one');
    expect(onStart).toHaveBeenCalledExactlyOnceWith(['b']);
  });

  it('does not begin anew while the last one is open', () => {
    queue([unseen('a'), unseen('b')], { ...atA, left: [] });
    expect(screen.queryByRole('button', { name: /Open the/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Stop' })).toBeTruthy();
  });
});
