import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import type { Check } from '../../utils/posts/check.ts';
import type { ListColumn, SortColumn } from '../../utils/posts/list/columns.ts';
import type { Grouping, ListSort } from '../../utils/posts/list/view.ts';
import { type Instant, MINUTE } from '../../utils/time.ts';
import { gridColumns, listRoom } from '../../utils/ui/posts/fitting-columns.ts';
import type { RowGroup } from '../../utils/ui/posts/grouped-rows.ts';
import { type ListItem, type ListItems, lineOf } from '../../utils/ui/posts/list-items.ts';
import type { PostListRow } from '../../utils/ui/posts/list-row.ts';
import { type RowCursor, useCursorRow } from '../../utils/ui/use-cursor-row.ts';
import { useGridKeys } from '../../utils/ui/use-grid-keys.ts';
import { useKeptDrawings } from '../../utils/ui/use-kept-drawings.ts';
import { useVirtualRows } from '../../utils/ui/use-virtual-rows.ts';
import { type GroupActions, GroupRow } from './list/GroupRow.tsx';
import { HistoryPopover } from './list/HistoryPopover.tsx';
import { PostsHeading } from './list/PostsHeading.tsx';
import type { PointedCheck } from './PostHistory.tsx';
import { PostRow, type RowActions } from './PostRow.tsx';
import './posts-table.css';

/** In px, borders included; the style sheets know it as `--row-height`. */
const [ROW_HEIGHT, CARD_HEIGHT] = [40, 60];

/** A table may be a grid (ARIA in HTML), which the linter does not know. */
const GRID = { role: 'grid' } as const;

/** Rows that stay in sight so long are being read. */
const STILL_MS = 60;

interface Props {
  /** False while others are still read: how many rows there are, nobody knows. */
  readonly isWhole: boolean;
  /** The lines to show, in their order. */
  readonly items: ListItems;
  /** How they are grouped; null where they are not. */
  readonly by: Grouping | null;
  /** The columns that the user has chosen. */
  readonly columns: readonly ListColumn[];
  /** How wide the list is, in px; 0 where that is not known. */
  readonly width: number;
  readonly sort: ListSort;
  /** Names what is listed: once it is another, the list goes to its top. */
  readonly about: string;
  /** How many guest posts there are to select. */
  readonly total: number;
  readonly selected: ReadonlySet<string>;
  /** The id of the one that is opened; null where none is. */
  readonly opened: string | null;
  /** The last checks of each, by id. */
  readonly checks: ReadonlyMap<string, readonly Check[]>;
  readonly now: Instant;
  /** The row that the keys are at; null where they are at none. */
  readonly cursor: RowCursor | null;
  readonly onSort: (column: SortColumn) => void;
  readonly onSelect: (id: string, range: boolean) => void;
  /** Called by Shift with an arrow key at a row: takes the one beside it into the range, and gives its id; null at the ends. */
  readonly onExtend: (from: string, step: 1 | -1) => string | null;
  readonly onSelectAll: (all: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly onFold: (key: string) => void;
  readonly onOnly: (group: RowGroup) => void;
  /** Called with the rows that are in sight, once scrolling rests. */
  readonly onShown: (rows: readonly PostListRow[]) => void;
}

/** The guest posts. However many there are, only the rows in sight are drawn. */
export function PostsTable(props: Props) {
  const { isWhole, items, by, width, sort, about, total, selected, opened, cursor, checks, now, ...on } =
    props;
  const { areCards, columns } = listRoom(props.columns, width);
  const height = areCards ? CARD_HEIGHT : ROW_HEIGHT;
  const { scroller, window } = useVirtualRows(items.length, height);
  const page = Math.max(1, Math.floor((window.to - window.from) / 3));
  const keys = useGridKeys(scroller, items.length, page, (from, step) => {
    const id = items.idAt(from);
    const to = id === null ? null : on.onExtend(id, step);
    if (id === null || to === null) return id === null ? null : from;
    const index = lineOf(items, to, from + step, step);
    // Only rows that are unfolded are reached: without such a line the focus stays.
    return index < 0 ? from : index;
  });
  const at = useMemo(() => (cursor ? lineOf(items, cursor.id) : -1), [items, cursor]);
  useCursorRow(scroller, cursor, at, height);
  const [pointed, setPointed] = useState<PointedCheck | null>(null);
  const latest = useRef(on);
  latest.current = on;
  const [actions] = useState<RowActions & GroupActions>(() => ({
    select: (id, range) => latest.current.onSelect(id, range),
    open: (id) => latest.current.onOpen(id),
    point: setPointed,
    fold: (key) => latest.current.onFold(key),
    only: (group) => latest.current.onOnly(group),
  }));
  const shownColumns = useSame(columns);
  const grid = useMemo(() => gridColumns(shownColumns, width), [shownColumns, width]);
  const selects = selected.size === 0 ? 'none' : selected.size === total ? 'all' : 'some';
  // While it is scrolled, it is the same.
  const heading = useMemo(
    () => (
      <PostsHeading
        columns={shownColumns}
        card={areCards}
        sort={sort}
        selected={selects}
        onSort={(column) => latest.current.onSort(column)}
        onSelectAll={(all) => latest.current.onSelectAll(all)}
      />
    ),
    [shownColumns, areCards, sort.column, sort.down, selects],
  );
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [about]);
  useEffect(() => {
    // Nothing is looked up for rows that are only scrolled past.
    const timer = setTimeout(() => on.onShown(rowsOf(items, window.from, window.to)), STILL_MS);
    return () => clearTimeout(timer);
  }, [items, window.from, window.to]);
  const minute = Math.floor(now / MINUTE) * MINUTE;
  const kept = useKeptDrawings();
  // By its key a line stays the same element, and keeps the focus, wherever among those drawn it comes.
  const drawLine = (item: ListItem, at: number) => {
    if (item.kind === 'group') {
      const { key, group, isFolded } = item;
      return (
        by &&
        kept(key, [group, by, at, isFolded], () => (
          <GroupRow key={key} group={group} by={by} at={at} isFolded={isFolded} actions={actions} />
        ))
      );
    }
    const { key, row } = item;
    const { id } = row.record;
    const about = {
      row,
      columns: shownColumns,
      card: areCards,
      checks: checks.get(id),
      at,
      now: minute,
      selected: selected.has(id),
      opened: id === opened,
    };
    return kept(key, Object.values(about), () => <PostRow key={key} {...about} actions={actions} />);
  };
  return (
    <div
      class="posts-table-scroller"
      ref={scroller}
      // In Firefox what scrolls is a stop of the Tab key by itself.
      tabIndex={-1}
      style={{ '--row-height': `${height}px`, '--columns': grid }}
      onScroll={() => setPointed(null)}
    >
      <table
        {...GRID}
        class="posts-table"
        aria-label={text('listName')}
        aria-rowcount={isWhole ? items.length + 1 : -1}
        onFocusIn={keys.onFocusIn}
        onKeyDown={keys.onKeyDown}
      >
        {heading}
        <tbody>
          {drawnLines(items, window.from, window.to, keys.kept).flatMap(({ item, at, before }, i) => [
            before > 0 && <Gap key={`gap ${i}`} height={before * height} />,
            item && drawLine(item, at),
          ])}
        </tbody>
      </table>
      {pointed && <HistoryPopover pointed={pointed} />}
    </div>
  );
}

/** A line that is drawn, and how many that are not come before it; the last one ends the list. */
interface DrawnLine {
  readonly item: ListItem | null;
  readonly at: number;
  readonly before: number;
}

/** The lines in sight, and the one with the focus, wherever it is: what is removed loses the focus. */
function drawnLines(items: ListItems, from: number, to: number, kept: number): DrawnLine[] {
  const places = Array.from({ length: to - from }, (_, i) => from + i);
  if (kept >= to) places.push(kept);
  if (kept >= 0 && kept < from) places.unshift(kept);
  return [...places, items.length].map((at, i) => ({
    item: items.at(at),
    at,
    before: at - ((places[i - 1] ?? -1) + 1),
  }));
}

/** As high as the lines would be that are not drawn. */
function Gap({ height }: { height: number }) {
  return <tr class="gap" style={{ height: `${height}px` }} />;
}

function rowsOf(items: ListItems, from: number, to: number): readonly PostListRow[] {
  return Array.from({ length: to - from }, (_, i) => items.at(from + i)).flatMap((item) =>
    item?.kind === 'row' ? item.row : [],
  );
}

/** The same list in each drawing as long as it holds the same. */
function useSame(columns: readonly ListColumn[]): readonly ListColumn[] {
  const last = useRef(columns);
  if (last.current.join() !== columns.join()) last.current = columns;
  return last.current;
}
