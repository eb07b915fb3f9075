import { AT_ONCE } from '../posts/rate.ts';
import type { RunState } from '../store/posts/runs.ts';

/** Fewer pages than this are no wait that has to be explained. */
const WAIT = 5;

/**
 * Finds the host that makes a run slow: so many pages of it are left that the others will be done before, though as many
 * hosts are asked at once as may be.
 *
 * @returns null where there is none
 */
export function slowHost({
  left,
  stopped,
  busiest,
  busiestHost,
}: Pick<RunState, 'left' | 'stopped' | 'busiest' | 'busiestHost'>): string | null {
  return !stopped && busiest >= WAIT && busiest * AT_ONCE > left ? busiestHost : null;
}
