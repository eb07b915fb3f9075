import { useEffect, useState } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import type { Check } from '../../utils/posts/check.ts';
import { DEFAULT_COLUMNS, SORT_COLUMNS, type SortColumn } from '../../utils/posts/list/columns.ts';
import type { ListSort } from '../../utils/posts/list/view.ts';
import type { Instant } from '../../utils/time.ts';
import type { PostListRow } from '../../utils/ui/posts/list-row.ts';
import { type RowCursor, useCursorRow } from '../../utils/ui/use-cursor-row.ts';
import { useVirtualRows } from '../../utils/ui/use-virtual-rows.ts';
import { PostRow } from './PostRow.tsx';
import { SelectBox } from './SelectBox.tsx';
import '../base/hint.css';
import './posts-table.css';

/** In px, borders included; the style sheet knows it as `--row-height`. */
const ROW_HEIGHT = 40;

/** Those that have a value to sort by; the history follows them. */
const SHOWN = SORT_COLUMNS.filter((column) => DEFAULT_COLUMNS.includes(column));

/** Rows that stay in sight so long are being read. */
const STILL_MS = 60;

interface Props {
  /** Those to show, in their order. */
  readonly rows: readonly PostListRow[];
  readonly sort: ListSort;
  readonly selected: ReadonlySet<string>;
  /** The last checks of each, by id. */
  readonly checks: ReadonlyMap<string, readonly Check[]>;
  readonly now: Instant;
  /** The row that the keys are at; null or absent where they are at none. */
  readonly cursor?: RowCursor | null;
  /** The id of the one whose panel is open. */
  readonly opened?: string | null;
  readonly onSort: (column: SortColumn) => void;
  readonly onSelect: (id: string, range: boolean) => void;
  readonly onSelectAll: (all: boolean) => void;
  readonly onOpen: (id: string) => void;
  /** Called with the rows that are in sight, once scrolling rests. */
  readonly onShown: (rows: readonly PostListRow[]) => void;
}

/** The guest posts. However many there are, only the rows in sight are drawn. */
export function PostsTable({
  rows,
  sort,
  selected,
  checks,
  now,
  cursor = null,
  opened = null,
  ...on
}: Props) {
  const { scroller, window } = useVirtualRows(rows.length, ROW_HEIGHT);
  const at = cursor ? rows.findIndex(({ record }) => record.id === cursor.id) : -1;
  useCursorRow(scroller, cursor, at, ROW_HEIGHT);
  const [pointed, setPointed] = useState('');
  const shown = rows.slice(window.from, window.to);
  const all = rows.length > 0 && rows.every(({ record }) => selected.has(record.id));
  useEffect(() => {
    // Nothing is looked up for rows that are only scrolled past.
    const timer = setTimeout(() => on.onShown(shown), STILL_MS);
    return () => clearTimeout(timer);
  }, [rows, window.from, window.to]);
  return (
    <>
      <div class="posts-table-scroller" ref={scroller} style={{ '--row-height': `${ROW_HEIGHT}px` }}>
        <table class="posts-table" aria-rowcount={rows.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              <td class="select">
                <SelectBox
                  name={text('selectAll')}
                  checked={all}
                  indeterminate={!all && selected.size > 0}
                  onSelect={(checked) => on.onSelectAll(checked)}
                />
              </td>
              {SHOWN.map((column) => (
                <th key={column} scope="col" class={`posts-table-${column}`} {...sorting(sort, column)}>
                  <button type="button" onClick={() => on.onSort(column)}>
                    {text(`postColumn_${column}`)}
                    <span class="direction" aria-hidden="true">
                      {sort.column === column && (sort.down ? '▼' : '▲')}
                    </span>
                  </button>
                </th>
              ))}
              <th scope="col" class="posts-table-history">
                {text('postColumn_history')}
              </th>
            </tr>
          </thead>
          <tbody>
            <Gap rows={window.from} />
            {shown.map((row, i) => (
              <PostRow
                key={row.record.id}
                row={row}
                checks={checks.get(row.record.id)}
                place={window.from + i + 2}
                now={now}
                opened={row.record.id === opened}
                selected={selected.has(row.record.id)}
                onSelect={on.onSelect}
                onOpen={on.onOpen}
                onPoint={setPointed}
              />
            ))}
            <Gap rows={rows.length - window.to} />
          </tbody>
        </table>
      </div>
      <p class="posts-table-pointed">{pointed || <span class="hint">{text('historyHint')}</span>}</p>
    </>
  );
}

/** As high as the rows would be that are not drawn. */
function Gap({ rows }: { rows: number }) {
  return rows > 0 ? <tr style={{ height: `${rows * ROW_HEIGHT}px` }} /> : null;
}

function sorting(sort: ListSort, column: SortColumn): { 'aria-sort'?: 'ascending' | 'descending' } {
  if (sort.column !== column) return {};
  return { 'aria-sort': sort.down ? 'descending' : 'ascending' };
}
