import type { PostsView } from '../../posts/list/view.ts';
import type { Instant } from '../../time.ts';
import { filteredRows } from './filtered-rows.ts';
import type { PostListRow } from './list-row.ts';
import { sortedRows } from './sorted-rows.ts';

/** The rows that a view of the list shows, in its order. */
export function listedRows(
  rows: readonly PostListRow[],
  { filter, sort }: Pick<PostsView, 'filter' | 'sort'>,
  now: Instant,
): readonly PostListRow[] {
  return sortedRows(filteredRows(rows, filter, now), sort);
}
