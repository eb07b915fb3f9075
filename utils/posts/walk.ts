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
 * Whether a guest post that the user was led to is settled: a look since then could tell how it stands. One that is
 * gone is, too.
 *
 * @param opened when it was opened
 */
export function isSettled(known: Known | undefined, opened: Instant, now: Instant): boolean {
  if (!known || known.removedAt !== undefined) return true;
  return (known.state.last?.at ?? 0) >= opened && !isUnseen(known, now);
}
