import type { PostReason } from './check.ts';
import type { ExpectedRel, Mark } from './post.ts';
import type { SeenLink } from './seen.ts';

/** What a link's rel can say of it. */
export const MARKS: readonly Mark[] = ['nofollow', 'ugc', 'sponsored'];

/** What in a link's rel is not as agreed; empty where it is. */
export function relReasons(expected: ExpectedRel, link: Pick<SeenLink, 'kind'>): PostReason[] {
  if (expected === 'any') return [];
  const has = MARKS.filter((mark) => link.kind.includes(mark));
  // Each of them will do; `nofollow` is the one that says just that.
  if (expected === 'not-followed')
    return has.length > 0 ? [] : [{ code: 'rel-missing', evidence: 'nofollow' }];
  const wanted: readonly Mark[] = expected === 'followed' ? [] : expected;
  const added = has.filter((mark) => !wanted.includes(mark));
  const missing = wanted.filter((mark) => !has.includes(mark));
  return [
    ...added.map((mark): PostReason => ({ code: 'rel-added', evidence: mark })),
    ...missing.map((mark): PostReason => ({ code: 'rel-missing', evidence: mark })),
  ];
}
