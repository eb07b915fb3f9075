import type { GuestPost } from './post.ts';
import type { PostState } from './state.ts';

/**
 * Whether checks have found the link of a guest post, and none of them as agreed: then nothing has changed, it never was
 * so. False where that is not known: the user, or a tool, may have seen it before the first check.
 */
export function isNeverKept({
  post: { baseline },
  state: { lastLink, lastKept, firstSeen },
}: {
  readonly post: Pick<GuestPost, 'baseline'>;
  readonly state: Pick<PostState, 'lastLink' | 'lastKept' | 'firstSeen'>;
}): boolean {
  // The check that first found the link of a planned post makes it the baseline, whether it is as agreed or not.
  const isOwn = baseline === null || (baseline.at === firstSeen && !baseline.reported);
  return lastLink !== undefined && lastKept === undefined && isOwn;
}
