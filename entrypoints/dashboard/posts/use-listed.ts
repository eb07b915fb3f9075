import { useMemo, useRef, useState } from 'preact/hooks';
import { NO_FILTER, type PostsFilter } from '../../../utils/posts/list/filter.ts';
import { isSameFilter } from '../../../utils/posts/list/filter-params.ts';
import type { PostsView } from '../../../utils/posts/list/view.ts';
import type { Instant } from '../../../utils/time.ts';
import { filteredRows } from '../../../utils/ui/posts/filtered-rows.ts';
import { groupedRows, type RowGroup } from '../../../utils/ui/posts/grouped-rows.ts';
import { groupedItems, type ListItems, plainItems } from '../../../utils/ui/posts/list-items.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import { listedRows } from '../../../utils/ui/posts/listed-rows.ts';

/** What a view of the list shows. */
export interface Listed {
  /** Each guest post once, in the order in which it is shown first. */
  readonly rows: readonly PostListRow[];
  readonly items: ListItems;
  /** `rows` without those that are in folded groups alone: what keys go through, and what can be selected. */
  readonly unfolded: readonly PostListRow[];
  /** Null where the list is not grouped. */
  readonly groups: readonly RowGroup[] | null;
  readonly fold: (key: string) => void;
  /** Folds all groups, or none. */
  readonly foldAll: (all: boolean) => void;
}

/** Finds what the list shows: filtered, sorted and grouped, and which groups are folded. */
export function useListed(
  all: readonly PostListRow[],
  filter: PostsFilter,
  { sort, group }: Pick<PostsView, 'sort' | 'group'>,
  now: Instant,
): Listed {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const { search } = filter;
  const rest = useSameFilter({ ...filter, search: '' });
  // With each letter of a search, what the rest of the filter leaves is neither found nor sorted again.
  const sorted = useMemo(
    () => listedRows(all, { filter: rest, sort }, now),
    [all, rest, sort.column, sort.down, now],
  );
  const rows = useMemo(() => filteredRows(sorted, { ...NO_FILTER, search }, now), [sorted, search, now]);
  const groups = useMemo(() => (group ? groupedRows(rows, group) : null), [rows, group]);
  const items = useMemo(
    () => (groups ? groupedItems(groups, folded) : plainItems(rows)),
    [rows, groups, folded],
  );
  const ordered = useMemo(
    () => (groups ? [...new Set(groups.flatMap((each) => each.rows))] : rows),
    [rows, groups],
  );
  const unfolded = useMemo(() => {
    if (!groups || folded.size === 0) return ordered;
    return [...new Set(groups.flatMap(({ key, rows: own }) => (folded.has(key) ? [] : own)))];
  }, [ordered, groups, folded]);
  return {
    rows: ordered,
    items,
    unfolded,
    groups,
    fold: (key) =>
      setFolded((before) => {
        const next = new Set(before);
        if (!next.delete(key)) next.add(key);
        return next;
      }),
    foldAll: (isAll) => setFolded(new Set(isAll ? groups?.map(({ key }) => key) : [])),
  };
}

/** The same object in each drawing as long as the filter finds the same. */
function useSameFilter(filter: PostsFilter): PostsFilter {
  const last = useRef(filter);
  if (!isSameFilter(last.current, filter)) last.current = filter;
  return last.current;
}
