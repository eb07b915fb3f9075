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
  readonly lines: readonly PostListRow[];
  readonly wish: ListFilter;
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
  readonly onShown: (lines: readonly PostListRow[]) => void;
}

/** The guest posts. However many there are, only the rows in sight are drawn. */
export function PostsTable({ lines, wish, selected, checks, now, ...on }: Props) {
  const { scroller, window } = useVirtualRows(lines.length, ROW_HEIGHT);
  const [pointed, setPointed] = useState('');
  const shown = lines.slice(window.from, window.to);
  const all = lines.length > 0 && lines.every(({ record }) => selected.has(record.id));
  useEffect(() => {
    // What is only scrolled past is looked up for nobody.
    const timer = setTimeout(() => on.onShown(shown), STILL_MS);
    return () => clearTimeout(timer);
  }, [lines, window.from, window.to]);
  return (
    <>
      <div class="posts-scroll" ref={scroller}>
        <table class="posts-table" aria-rowcount={lines.length + 1}>
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
                <th key={column} scope="col" class={column} {...sorting(wish, column)}>
                  <button type="button" onClick={() => on.onSort(column)}>
                    {text(`postColumn_${column}`)}
                    <span class="way" aria-hidden="true">
                      {wish.column === column && (wish.down ? '▼' : '▲')}
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
            {shown.map((line, i) => (
              <PostRow
                key={line.record.id}
                line={line}
                checks={checks.get(line.record.id)}
                place={window.from + i + 2}
                now={now}
                selected={selected.has(line.record.id)}
                onSelect={on.onSelect}
                onOpen={on.onOpen}
                onPoint={setPointed}
              />
            ))}
            <Gap rows={lines.length - window.to} />
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

function sorting(wish: ListFilter, column: Column): { 'aria-sort'?: 'ascending' | 'descending' } {
  if (wish.column !== column) return {};
  return { 'aria-sort': wish.down ? 'descending' : 'ascending' };
}
