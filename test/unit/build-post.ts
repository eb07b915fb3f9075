import type { Check } from '../../utils/posts/check.ts';
import type { Expectation, GuestPost } from '../../utils/posts/post.ts';
import { newState } from '../../utils/posts/state.ts';
import type { PostRecord } from '../../utils/store/schema.ts';
import { aCheck as aPlainCheck, aPost as aPlainPost } from './a-post.ts';

/** A guest post that should link to `https://example.com/guide` with a followed link. */
export function aPost(post: Partial<GuestPost> = {}, expect: Partial<Expectation> = {}): GuestPost {
  const target = { kind: 'page', url: 'https://example.com/guide' } as const;
  return { ...aPlainPost(post), expect: { ...aPlainPost().expect, target, ...expect } };
}

/** A check that found the link as agreed. */
export function aCheck(check: Partial<Check> = {}): Check {
  return aPlainCheck({
    at: Date.UTC(2026, 2, 3, 14, 5),
    link: {
      href: 'https://example.com/guide',
      target: 'https://example.com/guide',
      rawRel: null,
      text: 'The guide',
      position: 'content',
      jsOnly: false,
      framed: false,
    },
    ...check,
  });
}

/**
 * A guest post as it is stored. A link that is lost was there when the post was added.
 *
 * @param last its only check; null where it was never checked
 */
export function aPostRecord(
  last: Check | null = aCheck(),
  post: GuestPost = aPost(),
  record: Partial<PostRecord> = {},
): PostRecord {
  const isGone = last?.verdict === 'lost' || last?.verdict === 'seems-lost';
  const seenAt = last?.link ? last.at : isGone ? post.added : null;
  const state = { ...newState(post), firstSeen: seenAt, lastSeen: seenAt };
  return {
    id: 'a',
    key: '',
    url: post.url,
    post,
    state: last ? { ...state, verdict: last.verdict, since: last.at, last } : state,
    due: Date.UTC(2026, 2, 10, 9, 30),
    takenBy: '',
    ...record,
  };
}
