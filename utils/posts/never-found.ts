import type { Instant } from '../time.ts';
import type { GuestPost } from './post.ts';
import type { PostState } from './state.ts';

/** What tells whether the link of a guest post was ever there. */
export interface EverSeen {
  readonly post: Pick<GuestPost, 'baseline'>;
  readonly state: Pick<PostState, 'firstSeen'>;
}

/**
 * Whether nobody has ever seen the link of a guest post: no look has found it, and neither the page it was added from nor
 * a file had it. Such a link is never called lost or removed, for that would say that it was there.
 *
 * @param by up to when; without it, up to now
 */
export function isNeverFound(
  { post: { baseline }, state: { firstSeen } }: EverSeen,
  by: Instant = Number.POSITIVE_INFINITY,
): boolean {
  const isSeen = (at: Instant | null) => at !== null && at <= by;
  return !isSeen(firstSeen) && !isSeen(baseline?.at ?? null);
}
