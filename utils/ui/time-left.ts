import { PAUSE_MS } from '../posts/rate.ts';
import type { RunState } from '../store/posts/runs.ts';
import type { Instant } from '../time.ts';

/** Fewer checks than this do not predict how long the others take. */
const TELLING = 3;

/**
 * How long a run will take yet, by how long its checks took since it was begun or
 * went on, and by the pauses that its busiest host is granted.
 *
 * @returns in ms; null where nobody knows
 */
export function timeLeft(
  {
    total,
    left,
    startedAt,
    stopped,
    stretch,
    busiest,
  }: Pick<RunState, 'total' | 'left' | 'startedAt' | 'stopped' | 'stretch' | 'busiest'>,
  now: Instant,
): number | null {
  const since = stretch ?? { at: startedAt, left: total };
  const done = since.left - left;
  // A clock that was set back, or a run that is no good: nobody knows then.
  if (stopped || !(done >= TELLING) || now < since.at) return null;
  const each = (now - since.at) / done;
  // Where one host has most of them, the others are done early and tell little of it.
  return Math.max(left * each, busiest * PAUSE_MS);
}
