import type { RowGroup } from './grouped-rows.ts';
import type { PostListRow } from './list-row.ts';

/** A line of the list: the head of a group, or a guest post. */
export type ListItem =
  | { readonly kind: 'group'; readonly key: string; readonly group: RowGroup; readonly isFolded: boolean }
  | { readonly kind: 'row'; readonly key: string; readonly row: PostListRow };

/** The lines of a list. Of tens of thousands some fifty are drawn: a line is made when it is asked for. */
export interface ListItems {
  readonly length: number;
  /** Null where there is no such line. */
  readonly at: (index: number) => ListItem | null;
  /** The id of the guest post in a line; null for the head of a group, and where there is no such line. */
  readonly idAt: (index: number) => string | null;
}

/** The lines of a list without groups. */
export function plainItems(rows: readonly PostListRow[]): ListItems {
  return {
    length: rows.length,
    at(index) {
      const row = rows[index];
      return row ? { kind: 'row', key: row.record.id, row } : null;
    },
    idAt: (index) => rows[index]?.record.id ?? null,
  };
}

/**
 * The lines of a grouped list. A guest post may be in several groups, and has a key of its own in each.
 *
 * @param folded keys of the groups of which only the head is shown
 */
export function groupedItems(groups: readonly RowGroup[], folded: ReadonlySet<string>): ListItems {
  const items = groups.flatMap((group): ListItem[] => {
    const isFolded = folded.has(group.key);
    const head: ListItem = { kind: 'group', key: `group ${group.key}`, group, isFolded };
    if (isFolded) return [head];
    return [
      head,
      ...group.rows.map((row): ListItem => ({ kind: 'row', key: `${row.record.id} ${group.key}`, row })),
    ];
  });
  return {
    length: items.length,
    at: (index) => items[index] ?? null,
    idAt(index) {
      const item = items[index];
      return item?.kind === 'row' ? item.row.record.id : null;
    },
  };
}

/**
 * Finds the line of a guest post.
 *
 * @param from the first line that is looked at, and on from there by `step`
 * @returns its index; -1 where none has it
 */
export function lineOf({ length, idAt }: ListItems, id: string, from = 0, step: 1 | -1 = 1): number {
  for (let at = from; at >= 0 && at < length; at += step) if (idAt(at) === id) return at;
  return -1;
}
