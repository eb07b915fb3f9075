import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { UnseenChangeKind } from '../../../../utils/posts/changes.ts';
import type { PostVerdict } from '../../../../utils/posts/check.ts';
import type { ListColumn } from '../../../../utils/posts/list/columns.ts';
import { listRow } from '../../../../utils/ui/posts/list-row.ts';
import { aCheck, aPost, aPostRecord } from '../../build-post.ts';
import { soon } from '../../soon.ts';
import { aBaseline } from '../../utils/posts/build.ts';
import { aRow, cellsOf, NOW, showTable } from './show-table.tsx';

describe('the table', () => {
  it('says of each how it stands, and what is to come', () => {
    const { container } = showTable([aRow('a'), aRow('b', 'lost', false)]);
    const rows = Array.from(container.querySelectorAll('tbody tr'), cellsOf);
    expect(rows).toEqual([
      ['', 'kept', 'a.test', '/guide', 'The guide', 'followed', expect.any(String), expect.any(String), ''],
      ['', 'lost', 'b.test', '/guide', 'The guide', 'followed', expect.any(String), 'needs access', ''],
    ]);
    expect(container.querySelectorAll('.mark')).toHaveLength(2);
  });

  it('says which nobody has looked at', () => {
    const { container } = showTable([listRow(aPostRecord(null), '', () => true, NOW)]);
    expect(container.querySelector('tbody .status-badge')?.textContent).toBe('not checked yet');
  });

  it.each([
    ['planned: overdue', { dueOn: NOW }],
    ['planned', { dueOn: NOW + 1 }],
    ['planned', {}],
    ['ignored', { dueOn: NOW, ignored: true }],
  ])('says also once its news was seen that a planned one should be published by now: %s', (words, more) => {
    const record = aPostRecord(null, aPost({ planned: true, ...more }));
    const { container } = showTable([listRow(record, '', () => true, NOW)]);
    expect(container.querySelector('tbody .status-badge')?.textContent).toBe(words);
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
    const post = aPost({ url: row.record.url, baseline: aBaseline() });
    const unseenChange = { kind: 'changed', at: NOW, notifiedAt: null } as const;
    const { container } = showTable([
      { ...row, record: { ...row.record, post, unseenChange } },
      aRow('b', 'changed'),
    ]);
    const marks = Array.from(container.querySelectorAll('tbody th'), (cell) => cell.textContent);
    expect(marks).toEqual(['a.testNew: changed', 'b.test']);
    expect(container.querySelector('.change-mark')?.getAttribute('title')).toBe(
      'The link is not as agreed any more.',
    );
  });

  it('says what is new only where the state beside it does not say it', () => {
    const newOf = (
      kind: UnseenChangeKind,
      verdict: PostVerdict,
      columns?: readonly ListColumn[],
      firstSeen: number | null = 1,
    ) => {
      const unseenChange = { kind, at: NOW, notifiedAt: null } as const;
      const record = aPostRecord(aCheck({ verdict, link: null }), aPost(), { unseenChange });
      const { container, unmount } = showTable(
        [listRow({ ...record, state: { ...record.state, firstSeen } }, '', () => true, NOW)],
        columns && { columns },
      );
      const mark = container.querySelector('.change-mark');
      const words = `${mark?.textContent} (${mark?.getAttribute('title')})`;
      unmount();
      return words;
    };
    expect(newOf('lost', 'lost')).toBe('New (The link is lost.)');
    expect(newOf('lost', 'unknown')).toBe('New: lost (The link is lost.)');
    expect(newOf('lost', 'lost', ['page', 'rel'])).toBe('New: lost (The link is lost.)');
    // The state has another name, and the same words.
    expect(newOf('lost', 'lost', undefined, null)).toBe('New (The link was never found.)');
    expect(newOf('met', 'kept')).toMatch(/^New \(/);
    expect(newOf('back', 'kept')).toMatch(/^New: kept again \(/);
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
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('10001');
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
    const { on } = showTable([aRow('a'), aRow('b')], { selected: ['b'] });
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

  it('takes the row beside one into a range by Shift with an arrow key: the focus goes along, once', async () => {
    const { on } = showTable([aRow('a'), aRow('b'), aRow('c')]);
    const box = (id: string) => screen.getByLabelText(`Select ${id}.test`);
    const focus = () => document.activeElement?.getAttribute('aria-label');
    on.onExtend.mockImplementation(
      (from, step) => ['a', 'b', 'c'][['a', 'b', 'c'].indexOf(from) + step] ?? null,
    );
    screen.getByRole('button', { name: 'a.test' }).focus();
    fireEvent.keyDown(document.activeElement ?? document, { key: 'ArrowDown', shiftKey: true });
    await waitFor(() => expect(focus()).toBe('Select b.test'));
    fireEvent.keyDown(box('b'), { key: 'ArrowDown', shiftKey: true });
    await waitFor(() => expect(focus()).toBe('Select c.test'));
    // At the end it stays.
    expect(fireEvent.keyDown(box('c'), { key: 'ArrowDown', shiftKey: true })).toBe(false);
    expect(on.onExtend.mock.calls).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ]);
    expect(focus()).toBe('Select c.test');
  });

  it('opens a post', () => {
    const { on } = showTable([aRow('a')]);
    fireEvent.click(screen.getByRole('button', { name: 'a.test' }));
    expect(on.onOpen).toHaveBeenCalledExactlyOnceWith('a');
  });
});
