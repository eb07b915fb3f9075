import type { PostsFilter } from '../../posts/list/filter.ts';
import type { Grouping } from '../../posts/list/view.ts';
import { type StateCounts, stateCounts } from './counted-rows.ts';
import type { PostListRow } from './list-row.ts';

/** Rows that have something in common. */
export interface RowGroup {
  /** The site, the name of the own domain, the tag, or the supplier; '' for rows without one. */
  readonly key: string;
  readonly rows: readonly PostListRow[];
  readonly counts: StateCounts;
  /** What shows this group alone; null where no filter does. */
  readonly filter: Partial<PostsFilter> | null;
}

const KEYS_OF: Readonly<Record<Grouping, (row: PostListRow) => readonly string[]>> = {
  site: ({ site }) => [site],
  domain: ({ domain }) => [domain],
  tag: ({ record }) => (record.post.tags.length > 0 ? [...new Set(record.post.tags)] : ['']),
  supplier: ({ record }) => [record.post.supplier ?? ''],
};

/**
 * Groups rows; a guest post with several tags is in the group of each.
 *
 * @param rows in the order in which each group shows them
 * @returns the largest group first, equal ones by name; rows without a tag or a supplier last
 */
export function groupedRows(rows: readonly PostListRow[], by: Grouping): RowGroup[] {
  const groups = new Map<string, PostListRow[]>();
  for (const row of rows)
    for (const key of KEYS_OF[by](row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  return Array.from(groups, ([key, members]) => ({
    key,
    rows: members,
    counts: stateCounts(members),
    filter: key === '' ? null : { [by]: [key] },
  })).sort(
    (a, b) =>
      Number(a.key === '') - Number(b.key === '') ||
      b.rows.length - a.rows.length ||
      (a.key < b.key ? -1 : 1),
  );
}
