import type { RowGroup } from './grouped-rows.ts';
import type { PostListRow } from './list-row.ts';

/** A line of the list: the head of a group, or a guest post. */
export type ListItem =
  | { readonly kind: 'group'; readonly key: string; readonly group: RowGroup; readonly isFolded: boolean }
  | { readonly kind: 'row'; readonly key: string; readonly row: PostListRow };

/** The lines of a list without groups. */
export function plainItems(rows: readonly PostListRow[]): readonly ListItem[] {
  return rows.map((row) => ({ kind: 'row', key: row.record.id, row }));
}

/**
 * The lines of a grouped list. A guest post may be in several groups, and has a key of its own in each.
 *
 * @param folded keys of the groups of which only the head is shown
 */
export function groupedItems(groups: readonly RowGroup[], folded: ReadonlySet<string>): readonly ListItem[] {
  return groups.flatMap((group): ListItem[] => {
    const isFolded = folded.has(group.key);
    const head: ListItem = { kind: 'group', key: `group ${group.key}`, group, isFolded };
    if (isFolded) return [head];
    return [
      head,
      ...group.rows.map((row): ListItem => ({ kind: 'row', key: `${row.record.id} ${group.key}`, row })),
    ];
  });
}
