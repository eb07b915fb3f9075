import type { Instant } from '../time.ts';
import type { GuestPost } from './post.ts';
import { type PostState, statusAt } from './state.ts';

/** What is known of a guest post. */
interface Known {
  readonly post: GuestPost;
  readonly state: PostState;
  readonly removedAt?: Instant;
}

/** Whether a guest post was looked at and could not be seen: the user must open it. */
export function isUnseen({ post, state, removedAt }: Known, now: Instant): boolean {
  return removedAt === undefined && state.last !== null && statusAt(post, state, now) === 'unknown';
}

/**
 * Whether a guest post that the user was led to is settled: they have looked at it since then, and that look could tell
 * how it stands. A check of the background is no look of theirs, and one that is removed nobody can look at.
 *
 * @param opened when it was opened
 */
export function isSettled({ post, state, removedAt }: Known, opened: Instant, now: Instant): boolean {
  if (removedAt !== undefined || state.last?.way !== 'visited') return false;
  return state.last.at >= opened && !isUnseen({ post, state }, now);
}
