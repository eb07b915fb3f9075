import type { Instant } from '../time.ts';
import type { FetchedPost } from './fetched-post.ts';
import { comparePost } from './judge.ts';
import { knownPageOf, seenBefore } from './known-page.ts';
import type { GuestPost } from './post.ts';
import { type PostState, takeFinding } from './state.ts';

/**
 * Judges what was fetched of a guest post by what was agreed, and by the checks before.
 *
 * @param now when it was fetched
 * @param secondLook as in {@link takeFinding}
 */
export function judgeFetched(
  post: GuestPost,
  state: PostState,
  { observation, hops }: Pick<FetchedPost, 'observation' | 'hops'>,
  now: Instant,
  secondLook: boolean,
): ReturnType<typeof takeFinding> {
  const compared = comparePost(post, observation, seenBefore(post.url, state));
  const finding = { ...compared, ...(hops.length > 1 ? { hops } : {}) };
  return takeFinding(post, state, finding, now, secondLook, knownPageOf(post, observation, now));
}
