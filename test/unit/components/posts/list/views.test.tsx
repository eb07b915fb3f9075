import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { SavedViewList } from '../../../../../components/posts/list/SavedViewList.tsx';
import { UnseenQueue } from '../../../../../components/posts/list/UnseenQueue.tsx';
import { ViewMenu } from '../../../../../components/posts/list/ViewMenu.tsx';
import { DEFAULT_COLUMNS, type ListColumn } from '../../../../../utils/posts/list/columns.ts';
import { NO_FILTER, type PostsFilter } from '../../../../../utils/posts/list/filter.ts';
import { SAVED_VIEWS_AT_MOST, type SavedView } from '../../../../../utils/posts/list/saved-view.ts';
import { DEFAULT_VIEW, type PostsView } from '../../../../../utils/posts/list/view.ts';
import type { PostListRow } from '../../../../../utils/ui/posts/list-row.ts';
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
    fireEvent.input(screen.getByLabelText('Name'), { target: { value: ' Mine ' } });
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
  const queue = (rows: readonly PostListRow[]) => {
    const onFilter = vi.fn<(filter: PostsFilter) => void>();
    const draw = (all: readonly PostListRow[]) => {
      const shown = all.filter(({ state }) => state === 'unknown');
      return <UnseenQueue rows={all} shown={shown} filter={filter} onFilter={onFilter} />;
    };
    const { rerender } = show(draw(rows));
    // No page is opened here.
    const open = () => {
      const link = screen.getByRole('link', { name: 'Open the next one' });
      link.addEventListener('click', (event) => event.preventDefault(), { once: true });
      fireEvent.click(link);
    };
    const next = () => screen.queryByRole('link', { name: 'Open the next one' })?.getAttribute('href');
    const said = () => screen.getByRole('status').textContent;
    return { onFilter, open, next, said, again: (all: readonly PostListRow[]) => rerender(draw(all)) };
  };

  it('is counted by reason, which filters', () => {
    const { onFilter } = queue([
      aListRow('a', 'unknown'),
      aListRow('b', 'unknown', {}, 500),
      aListRow('c', 'unknown'),
    ]);
    expect(screen.getByText('3 could not be seen')).toBeTruthy();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      '403 · 2',
      '500 · 1',
    ]);
    fireEvent.click(screen.getByRole('button', { name: '500 · 1' }));
    expect(onFilter.mock.lastCall?.[0].reason).toEqual(['status:500']);
  });

  it('is opened one by one; what the user saw there settles it, and the next comes', () => {
    const [a, b] = [aListRow('a', 'unknown'), aListRow('b', 'unknown')];
    const { open, next, said, again } = queue([a, b]);
    expect(next()).toBe('https://a.test/');
    expect(said()).toMatch(/click Backlight’s button there/);
    open();
    expect(said()).toBe('Opened: a.test. Click Backlight’s button there. ');
    expect(next()).toBe('https://b.test/');
    again([{ ...aListRow('a', 'kept'), last: NOW }, b]);
    expect(said()).toBe('a.test: kept. ');
    open();
    expect(next()).toBeUndefined();
    expect(said()).toBe('Opened: b.test. Click Backlight’s button there. You have opened all of them.');
  });
});
