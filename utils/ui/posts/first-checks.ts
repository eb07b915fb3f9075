import { busiestHost } from '../../posts/busiest-host.ts';
import type { RunState } from '../../store/posts/runs.ts';
import type { Instant } from '../../time.ts';
import type { PostListRow } from './list-row.ts';

/** How far checks are, be they a run that the store knows or not. */
export type ChecksProgress = Omit<RunState, 'id' | 'secondLook'>;

/**
 * Tells how far the first checks are of guest posts that were added or imported. They are no run in the store: whatever
 * adds guest posts, in whichever window, those that wait are counted.
 *
 * @param before what this said last
 * @returns null where none is waited for
 */
export function firstChecks(
  rows: readonly PostListRow[],
  before: ChecksProgress | null,
  now: Instant,
): ChecksProgress | null {
  const waiting = rows.filter(
    ({ state, reachable, next, record }) =>
      state === 'unchecked' && reachable && next !== null && record.wanted === undefined,
  );
  const left = waiting.length;
  if (left === 0) return null;
  // Others may have been added meanwhile.
  const more = before ? Math.max(0, left - before.left) : left;
  const { host, count } = busiestHost(waiting.map(({ record }) => record.url));
  return {
    total: (before?.total ?? 0) + more,
    left,
    startedAt: before?.startedAt ?? now,
    stretch: before && more === 0 ? before.stretch : { at: now, left },
    stopped: false,
    busiest: count,
    busiestHost: host,
  };
}
