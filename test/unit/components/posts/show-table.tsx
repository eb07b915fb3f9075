import { vi } from 'vitest';
import { PostsTable } from '../../../../components/posts/PostsTable.tsx';
import type { PostVerdict } from '../../../../utils/posts/check.ts';
import { DEFAULT_COLUMNS, type ListColumn } from '../../../../utils/posts/list/columns.ts';
import { DEFAULT_SORT, type Grouping } from '../../../../utils/posts/list/view.ts';
import { type ListItems, plainItems } from '../../../../utils/ui/posts/list-items.ts';
import { listRow, type PostListRow } from '../../../../utils/ui/posts/list-row.ts';
import { aCheck, aPost, aPostRecord } from '../../build-post.ts';
import { show } from '../show.tsx';

export const NOW = Date.UTC(2026, 2, 4);

/** The row of a guest post that was checked once. */
export function aRow(id: string, verdict: PostVerdict = 'kept', isReachable = true): PostListRow {
  const record = aPostRecord(aCheck({ verdict }), aPost({ url: `https://${id}.test/` }), { id });
  return listRow(record, '', () => isReachable, NOW);
}

interface Shown {
  readonly items?: ListItems;
  readonly by?: Grouping;
  readonly selected?: readonly string[];
  readonly columns?: readonly ListColumn[];
  readonly width?: number;
  readonly about?: string;
}

/** Shows the list; two checks of the guest post `a` are known. */
export function showTable(rows: readonly PostListRow[], { items = plainItems(rows), ...rest }: Shown = {}) {
  const { selected = [], by = 'site', columns = DEFAULT_COLUMNS, width = 0 } = rest;
  const on = {
    onSort: vi.fn(),
    onSelect: vi.fn(),
    onExtend: vi.fn<(from: string, step: 1 | -1) => string | null>(() => null),
    onSelectAll: vi.fn(),
    onOpen: vi.fn(),
    onFold: vi.fn(),
    onOnly: vi.fn(),
    onShown: vi.fn<(rows: readonly PostListRow[]) => void>(),
  };
  const table = (about: string) => (
    <PostsTable
      isWhole
      items={items}
      by={by}
      columns={columns}
      width={width}
      sort={DEFAULT_SORT}
      about={about}
      total={rows.length}
      selected={new Set(selected)}
      opened={null}
      cursor={null}
      checks={new Map([['a', [aCheck({ at: 1 }), aCheck({ at: 2 })]]])}
      now={NOW}
      {...on}
    />
  );
  const shown = show(table('#posts'));
  const stops = () => [...shown.container.querySelectorAll<HTMLElement>('[tabindex="0"]')];
  return { ...shown, on, stops, again: (about: string) => shown.rerender(table(about)) };
}

/** What the cells of a row say. */
export const cellsOf = (row: Element) => Array.from(row.children, (cell) => cell.textContent);
