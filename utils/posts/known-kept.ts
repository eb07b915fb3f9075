import type { GuestPost } from './post.ts';
import type { PostState } from './state.ts';

/** What tells whether the link of a guest post was ever as agreed. */
interface EverKept {
  readonly post: Pick<GuestPost, 'baseline'>;
  readonly state: Pick<PostState, 'lastKept' | 'firstSeen'>;
}

/**
 * Whether it is known that the link of a guest post was once as agreed: a check found it so, or the user or a tool saw it
 * before the first check. Only then has it changed, and only then is it kept again. Where it never was, and where states
 * of older versions do not tell, words are used that are true of both.
 */
export function isKnownKept({ post: { baseline }, state: { lastKept, firstSeen } }: EverKept): boolean {
  // The check that first found the link of a planned post makes it the baseline, whether it is as agreed or not.
  const isOfCheck = baseline !== null && baseline.at === firstSeen && !baseline.reported;
  return lastKept !== undefined || (baseline !== null && !isOfCheck);
}
