import { comparePost } from '../../utils/posts/judge.ts';
import { knownPageOf, seenBefore } from '../../utils/posts/known-page.ts';
import type { Observation } from '../../utils/posts/observation.ts';
import type { GuestPost } from '../../utils/posts/post.ts';
import { newState, type PostState, takeFinding } from '../../utils/posts/state.ts';
import { DAY } from '../../utils/time.ts';

/** How a guest post stands after these looks at it, a day apart, each judged and remembered as a check is. */
export function stateAfter(first: GuestPost, looks: readonly Observation[]): PostState {
  let [post, state] = [first, newState(first)];
  for (const [i, observation] of looks.entries()) {
    const now = first.added + (i + 1) * DAY;
    const finding = comparePost(post, observation, seenBefore(post.url, state));
    ({ post, state } = takeFinding(post, state, finding, now, false, knownPageOf(post, observation, now)));
  }
  return state;
}

/** `unknown: challenge, moved` */
export function stateInShort({ verdict, last }: PostState): string {
  return [`${verdict}:`, last?.reasons.map(({ code }) => code).join(', ')].filter(Boolean).join(' ');
}
