import { isClaim } from '../../posts/claims.ts';
import { type ShownChange, shownChanges } from '../../posts/shown-change.ts';
import type { Instant } from '../../time.ts';
import type { PostListRow } from './list-row.ts';
import { overviewCounter, type PostsOverview } from './overview.ts';

/** What is told of all guest posts, whatever is listed. */
export interface RowsSum {
  readonly overview: PostsOverview;
  /** All that is unseen. */
  readonly kinds: readonly ShownChange[];
  /** How many are claims. */
  readonly claims: number;
  /** Those that the background may not fetch, though they are watched. */
  readonly unreachable: readonly PostListRow[];
}

/** Sums guest posts up, some at a time: of tens of thousands that takes longer than a click may wait. */
export interface RowsCounter {
  add(rows: readonly PostListRow[]): void;
  /** Of those that were added. */
  sum(): RowsSum;
}

/** Makes what sums up guest posts as they stand at a moment. */
export function rowsCounter(now: Instant): RowsCounter {
  const overview = overviewCounter(now);
  const kinds: ShownChange[] = [];
  const unreachable: PostListRow[] = [];
  let claims = 0;
  return {
    add(rows) {
      overview.add(rows);
      for (const row of rows) {
        const { record, verdict, reachable } = row;
        kinds.push(...shownChanges(record));
        if (isClaim(record, now)) claims++;
        if (!reachable && verdict !== 'ignored' && verdict !== 'expired') unreachable.push(row);
      }
    },
    sum: () => ({ overview: overview.sum(), kinds, claims, unreachable }),
  };
}
