import type { Check } from '../../utils/posts/check.ts';
import type { GuestPost } from '../../utils/posts/post.ts';

/** A guest post that should link to `https://example.com/` with a followed link. */
export function aPost(post: Partial<GuestPost> = {}): GuestPost {
  return {
    url: 'https://blog.test/post',
    expect: {
      target: { kind: 'page', url: 'https://example.com/' },
      rel: 'followed',
      anchor: { kind: 'any' },
      indexable: true,
    },
    baseline: null,
    planned: false,
    ignored: false,
    openTab: false,
    notes: '',
    tags: [],
    cost: '',
    added: 1000,
    expires: null,
    ...post,
  };
}

/** A check that found everything as agreed. */
export function aCheck(check: Partial<Check> = {}): Check {
  return {
    at: 2000,
    way: 'fetched',
    verdict: 'kept',
    reasons: [],
    changes: [],
    finalUrl: 'https://blog.test/post',
    status: 200,
    link: null,
    ...check,
  };
}
