import type { Instant } from '../time.ts';
import type { Check } from './check.ts';
import type { GuestPost } from './post.ts';
import type { PostState } from './state.ts';

/** What tells whether the link of a guest post was ever as agreed. */
export interface EverKept {
  readonly post: Pick<GuestPost, 'baseline'>;
  readonly state: Pick<PostState, 'lastKept' | 'firstSeen'>;
  /** As far as they are known; the state tells of the last that found it as agreed. */
  readonly checks?: readonly Pick<Check, 'at' | 'verdict'>[] | undefined;
}

/**
 * Whether it is known that the link of a guest post was once as agreed: a check found it so, or the user or a tool saw it
 * before the first check. Only then has it changed, and only then is it kept again. Where it never was, and where states
 * of older versions do not tell, words are used that are true of both.
 *
 * @param by up to when; without it, up to now
 */
export function isKnownKept(
  { post: { baseline }, state: { lastKept, firstSeen }, checks }: EverKept,
  by: Instant = Number.POSITIVE_INFINITY,
): boolean {
  // The check that first found the link of a planned post makes it the baseline, whether it is as agreed or not.
  const isOfCheck = baseline !== null && baseline.at === firstSeen && !baseline.reported;
  if (baseline !== null && !isOfCheck && baseline.at <= by) return true;
  if (lastKept !== undefined && lastKept.at <= by) return true;
  return checks?.some(({ at, verdict }) => verdict === 'kept' && at <= by) ?? false;
}
