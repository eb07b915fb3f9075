import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { PostFilters } from '../../../../components/posts/PostFilters.tsx';
import { PostsTable } from '../../../../components/posts/PostsTable.tsx';
import type { PostVerdict } from '../../../../utils/posts/check.ts';
import { NO_FILTER } from '../../../../utils/posts/list/filter.ts';
import { DEFAULT_SORT } from '../../../../utils/posts/list/view.ts';
import { listRow, type PostListRow } from '../../../../utils/ui/posts/list-row.ts';
import { aCheck, aPost, aPostRecord } from '../../build-post.ts';
import { soon } from '../../soon.ts';
import { show } from '../show.tsx';

const NOW = Date.UTC(2026, 2, 4);

function aRow(id: string, verdict: PostVerdict = 'kept', isReachable = true): PostListRow {
  const record = aPostRecord(aCheck({ verdict }), aPost({ url: `https://${id}.test/` }), { id });
  return listRow(record, '', () => isReachable, NOW);
}

function showTable(rows: readonly PostListRow[], selected: readonly string[] = []) {
  const on = {
    onSort: vi.fn(),
    onSelect: vi.fn(),
    onSelectAll: vi.fn(),
    onOpen: vi.fn(),
    onShown: vi.fn<(rows: readonly PostListRow[]) => void>(),
  };
  const shown = show(
    <PostsTable
      rows={rows}
      sort={DEFAULT_SORT}
      selected={new Set(selected)}
      checks={new Map([['a', [aCheck()]]])}
      now={NOW}
      {...on}
    />,
  );
  return { ...shown, on };
}

describe('the table', () => {
  it('says of each how it stands, and what is to come', () => {
    const { container } = showTable([aRow('a'), aRow('b', 'lost', false)]);
    const rows = Array.from(container.querySelectorAll('tbody tr'), (row) =>
      Array.from(row.children, (cell) => cell.textContent),
    );
    expect(rows).toEqual([
      [
        '',
        'kept',
        'a.test',
        'example.com/guide',
        'The guide',
        'followed',
        expect.any(String),
        expect.any(String),
        '',
      ],
      [
        '',
        'lost',
        'b.test',
        'example.com/guide',
        'The guide',
        'followed',
        expect.any(String),
        'needs access',
        '',
      ],
    ]);
    expect(container.querySelectorAll('.mark')).toHaveLength(1);
  });

  it('says which nobody has looked at', () => {
    const { container } = showTable([listRow(aPostRecord(null), '', () => true, NOW)]);
    expect(container.querySelector('tbody .status-badge')?.textContent).toBe('not checked yet');
  });

  it('shows quietly what is not there now: the link as it was seen before', () => {
    const { container } = showTable([listRow(aPostRecord(aCheck({ link: null })), '', () => true, NOW)]);
    expect(Array.from(container.querySelectorAll('td.hint'), (cell) => cell.textContent)).toEqual([
      'The guide',
      'followed',
    ]);
  });

  it('marks those with news, in words', () => {
    const row = aRow('a', 'changed');
    const unseenChange = { kind: 'changed', at: NOW, notifiedAt: null } as const;
    const { container } = showTable([
      { ...row, record: { ...row.record, unseenChange } },
      aRow('b', 'changed'),
    ]);
    const marks = Array.from(container.querySelectorAll('tbody th'), (cell) => cell.textContent);
    expect(marks).toEqual(['a.testNew: changed', 'b.test']);
    expect(container.querySelector('.change-mark')?.getAttribute('title')).toBe(
      'The link is not as agreed any more.',
    );
  });

  it('says where a page is whose title others may have', () => {
    const record = aPostRecord(aCheck(), aPost({ url: 'https://a.test/post' }));
    const titled = listRow(record, 'Untitled', () => true, NOW);
    const unseenChange = { kind: 'lost', at: NOW, notifiedAt: null } as const;
    const { container } = showTable([titled, { ...titled, record: { ...record, id: 'b', unseenChange } }]);
    expect(Array.from(container.querySelectorAll('tbody th'), (cell) => cell.textContent)).toEqual([
      'Untitleda.test/post',
      'UntitledNew: losta.test/post',
    ]);
    expect(screen.getAllByLabelText('Select Untitled · a.test/post')).toHaveLength(2);
  });

  it('draws only what is in sight of ten thousand, and says how many there are', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => aRow(`p${i}`));
    const { container, on } = showTable(rows);
    expect(container.querySelectorAll('tbody tr').length).toBeLessThan(60);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('10001');
    await soon(() => expect(on.onShown).toHaveBeenCalled());
    expect(on.onShown.mock.lastCall?.[0].length).toBeLessThan(60);
  });

  it('is sorted by its headings, and says how', () => {
    const { on } = showTable([aRow('a')]);
    expect(screen.getByRole('columnheader', { name: /^State/ }).getAttribute('aria-sort')).toBe('ascending');
    fireEvent.click(screen.getByRole('button', { name: 'Page' }));
    expect(on.onSort).toHaveBeenCalledExactlyOnceWith('page');
  });

  it('lets rows be selected: one, a range, all', () => {
    const { on } = showTable([aRow('a'), aRow('b')], ['b']);
    fireEvent.click(screen.getByLabelText('Select a.test'));
    fireEvent.click(screen.getByLabelText('Select b.test'), { shiftKey: true });
    expect(on.onSelect.mock.calls).toEqual([
      ['a', false],
      ['b', true],
    ]);
    const all = screen.getByLabelText<HTMLInputElement>('Select all');
    expect(all.indeterminate).toBe(true);
    fireEvent.click(all);
    expect(on.onSelectAll).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('opens a post', () => {
    const { on } = showTable([aRow('a')]);
    fireEvent.click(screen.getByRole('button', { name: 'a.test' }));
    expect(on.onOpen).toHaveBeenCalledExactlyOnceWith('a');
  });
});

describe('the filters', () => {
  const filters = (filter = NO_FILTER) => {
    const onFilter = vi.fn();
    show(
      <PostFilters rows={[aRow('a'), aRow('b', 'lost'), aRow('c')]} filter={filter} onFilter={onFilter} />,
    );
    return onFilter;
  };

  it('count the states', () => {
    filters();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'all 3',
      ' kept 2',
      ' lost 1',
    ]);
  });

  it('choose a state, and let it go again', () => {
    const onFilter = filters({ ...NO_FILTER, state: ['kept'] });
    fireEvent.click(screen.getByRole('button', { name: 'lost 1' }));
    fireEvent.click(screen.getByRole('button', { name: 'kept 2' }));
    expect(onFilter.mock.calls.map(([{ state }]) => state)).toEqual([['lost'], []]);
  });

  it('search', () => {
    const onFilter = filters();
    fireEvent.input(screen.getByLabelText('Search'), { target: { value: 'x' } });
    expect(onFilter).toHaveBeenCalledExactlyOnceWith({ ...NO_FILTER, search: 'x' });
  });
});
