import { relWords } from '../../i18n/posts.ts';
import { readCost } from '../../posts/cost.ts';
import { FOLLOW_UP_STEPS, followUpNow } from '../../posts/follow-up.ts';
import type { SortColumn } from '../../posts/list/columns.ts';
import type { ListState } from '../../posts/list/list-state.ts';
import type { ListSort } from '../../posts/list/view.ts';
import type { PostListRow } from './list-row.ts';

/** What needs the user's attention comes first. */
export const HEAVIEST_FIRST: readonly ListState[] = [
  'lost',
  'never-found',
  'seems-lost',
  'not-found',
  'not-counted',
  'changed',
  'unknown',
  'unchecked',
  'planned',
  'kept',
  'expired',
  'ignored',
];

/** What rows are compared by; null where a row has nothing in that column. */
type SortKey = string | number | null;

const KEYS: Readonly<Record<SortColumn, (row: PostListRow) => SortKey>> = {
  state: ({ state }) => HEAVIEST_FIRST.indexOf(state),
  page: ({ page }) => page.toLowerCase(),
  target: ({ target }) => target.toLowerCase(),
  anchor: ({ anchor }) => anchor.toLowerCase(),
  agreed: ({ record }) => relWords(record.post.expect.rel),
  rel: ({ rel }) => rel.toLowerCase(),
  tags: ({ record }) => record.post.tags.join(', ').toLowerCase() || null,
  cost: ({ record }) => readCost(record.post.cost)?.amount ?? null,
  added: ({ record }) => record.post.added,
  expires: ({ record }) => record.post.expires,
  checked: ({ last }) => last,
  next: ({ next }) => next,
  google: ({ record }) => record.seenByGoogle?.lastCrawled ?? record.seenByGoogle?.listed ?? null,
  indexed: ({ record }) => record.post.indexed?.said ?? null,
  supplier: ({ record }) => record.post.supplier?.toLowerCase() || null,
  due: ({ record }) => record.post.dueOn ?? null,
  guaranteed: ({ record }) => record.post.guaranteedUntil ?? null,
  followUp({ record }) {
    const followUp = followUpNow(record.followUps);
    return followUp && FOLLOW_UP_STEPS.indexOf(followUp.step);
  },
};

/**
 * Sorts rows by a column. Those that have nothing in it come last, either way; of equal ones the one added last comes
 * first, and those that were added at once come by their pages.
 */
export function sortedRows(rows: readonly PostListRow[], { column, down }: ListSort): PostListRow[] {
  const keyOf = KEYS[column];
  const keyed = rows.map((row) => ({ row, key: keyOf(row), added: row.record.post.added }));
  const way = down ? -1 : 1;
  keyed.sort(
    (a, b) => compareKeys(a.key, b.key, way) || b.added - a.added || (a.row.page < b.row.page ? -1 : 1),
  );
  return keyed.map(({ row }) => row);
}

function compareKeys(a: SortKey, b: SortKey, way: number): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -way : way;
}
