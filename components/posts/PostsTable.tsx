import { useEffect, useState } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import type { Check } from '../../utils/posts/check.ts';
import { COLUMNS, type Column, type ListFilter, type PostListRow } from '../../utils/ui/post-rows.ts';
import { useVirtualRows } from '../../utils/ui/use-virtual-rows.ts';
import { PostRow } from './PostRow.tsx';
import './posts-table.css';

/** As in posts-table.css. */
const ROW_HEIGHT = 40;

/** Rows that stay in sight so long are read. */
const STILL_MS = 60;

interface Props {
  /** As they are to be shown. */
  readonly rows: readonly PostListRow[];
  readonly filter: ListFilter;
  readonly selected: ReadonlySet<string>;
  /** The last checks of each, by id. */
  readonly checks: ReadonlyMap<string, readonly Check[]>;
  /** In ms since 1970. */
  readonly now: number;
  readonly onSort: (column: Column) => void;
  readonly onSelect: (id: string, range: boolean) => void;
  readonly onSelectAll: (all: boolean) => void;
  readonly onOpen: (id: string) => void;
  /** These are in sight. */
  readonly onShown: (rows: readonly PostListRow[]) => void;
}

/** The guest posts. However many there are, only the rows in sight are drawn. */
export function PostsTable({ rows, filter, selected, checks, now, ...on }: Props) {
  const { scroller, window } = useVirtualRows(rows.length, ROW_HEIGHT);
  const [pointed, setPointed] = useState('');
  const shown = rows.slice(window.from, window.to);
  const all = rows.length > 0 && rows.every(({ record }) => selected.has(record.id));
  useEffect(() => {
    // What is only scrolled past is looked up for nobody.
    const timer = setTimeout(() => on.onShown(shown), STILL_MS);
    return () => clearTimeout(timer);
  }, [rows, window.from, window.to]);
  return (
    <>
      <div class="posts-scroll" ref={scroller}>
        <table class="posts-table" aria-rowcount={rows.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              <td class="choose">
                <label>
                  <input
                    type="checkbox"
                    aria-label={text('selectAll')}
                    checked={all}
                    indeterminate={!all && selected.size > 0}
                    onClick={(event) => on.onSelectAll(event.currentTarget.checked)}
                  />
                </label>
              </td>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" class={column} {...sorting(filter, column)}>
                  <button type="button" onClick={() => on.onSort(column)}>
                    {text(`postColumn_${column}`)}
                    <span class="way" aria-hidden="true">
                      {filter.column === column && (filter.down ? '▼' : '▲')}
                    </span>
                  </button>
                </th>
              ))}
              <th scope="col" class="history">
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
      <p class="pointed">{pointed || <span class="quiet">{text('historyHint')}</span>}</p>
    </>
  );
}

/** As much room as the rows would take that are not drawn. */
function Gap({ rows }: { rows: number }) {
  return rows > 0 ? <tr class="gap" style={{ height: `${rows * ROW_HEIGHT}px` }} /> : null;
}

function sorting(filter: ListFilter, column: Column): { 'aria-sort'?: 'ascending' | 'descending' } {
  if (filter.column !== column) return {};
  return { 'aria-sort': filter.down ? 'descending' : 'ascending' };
}
