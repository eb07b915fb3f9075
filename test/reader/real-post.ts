import type { GuestPost } from '../../utils/posts/post.ts';
import type { TruePage } from '../browser/real-pages.ts';
import { aPost } from '../unit/a-post.ts';

const MARKS = ['nofollow', 'ugc', 'sponsored'];

/** A page as a guest post at its address; its canonical is elsewhere, since it is served here. */
export function realPostAt(url: string, target: string): GuestPost {
  const expected = { ...aPost().expect, target: { kind: 'page', url: target }, indexable: false } as const;
  return aPost({ url, expect: expected, added: Date.now() });
}

/** A followed link to another site that needs no base to be understood, the first of its address. */
export function followedLink({ url, links }: TruePage): string | null {
  const seen = new Set<string | null>();
  for (const { tag, ctx, href, abs, rel } of links) {
    const isFirst = !seen.has(abs);
    seen.add(abs);
    const target = /^https?:/.test(href) ? URL.parse(abs ?? '') : null;
    const isElsewhere = target !== null && target.hostname !== new URL(url).hostname;
    const isFollowed = !rel.some((token) => MARKS.includes(token));
    if (isFirst && tag === 'a' && ctx === '' && isElsewhere && isFollowed) return target.href;
  }
  return null;
}

/** Was saved in the place of a page that was gone: what its menu links to tells nothing. */
function isNotFound({ title }: TruePage): boolean {
  return /not found/i.test(title ?? '');
}

/** Says of all its links that they do not count. */
function isNofollow({ metas }: TruePage): boolean {
  return metas.some(
    ({ name, content }) => /^(robots|googlebot)$/i.test(name ?? '') && /nofollow|none/i.test(content ?? ''),
  );
}

/**
 * Obstacles among the real pages: a shop's "404 Page Not Found", once under PerimeterX's dialog; and two tell
 * engines that one has to pay for them.
 */
export const TRUE_OBSTACLES: Readonly<Record<string, string>> = {
  'newspaper4k/cnn_test_nlp.html': 'login',
  'readability/folha.html': 'login',
  'wceb2026/2945.html': 'challenge',
  'wceb2026/2987.html': 'soft-404',
};

/** Nobody's page links there. */
export const LINKED_NOWHERE = 'https://harbour-guide.example/a';

/**
 * Whether that may be said of a page that has its link: kept, unless it says
 * nofollow of all links or was not found when it was saved.
 */
export function mayBeSaid(verdict: string, page: TruePage): boolean {
  if (verdict === 'kept') return true;
  return (verdict === 'not-counted' && isNofollow(page)) || (verdict === 'unknown' && isNotFound(page));
}
