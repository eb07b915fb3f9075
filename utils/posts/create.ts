import { QUALIFIERS, relKinds } from '../link/rel.ts';
import { pageKey } from '../link/url.ts';
import type { Instant } from '../time.ts';
import { seenText } from './anchor.ts';
import { baselineOf } from './baseline.ts';
import type { Check, FoundLink } from './check.ts';
import type { Expectation, ExpectedRel, GuestPost } from './post.ts';

/** What a guest post may have besides its page, what is expected of its link, and when it was added. */
export type PostDetails = Omit<GuestPost, 'url' | 'expect' | 'added'>;

/** A guest post that is published, was never seen, and of which the user says nothing. */
const NO_DETAILS: PostDetails = {
  baseline: null,
  planned: false,
  ignored: false,
  openTab: false,
  notes: '',
  tags: [],
  cost: '',
  expires: null,
};

/**
 * Makes a guest post.
 *
 * @param url of the page; its fragment is left out
 * @param added when the user added it
 * @param details what is known besides
 */
export function newPost(
  url: string,
  expect: Expectation,
  added: Instant,
  details: Partial<PostDetails> = {},
): GuestPost {
  return { ...NO_DETAILS, ...details, url: pageKey(url), expect, added };
}

/**
 * Makes a guest post of a link as it stands in a page: from now on exactly that link is expected.
 *
 * @param url of the page
 */
export function watchedPost(url: string, link: FoundLink, now: Instant): GuestPost {
  const anchor = seenText(link);
  const expect: Expectation = {
    target: { kind: 'page', url: link.target },
    rel: relOf(link.rawRel),
    // A picture without a text has none to expect, nor has an icon.
    anchor: anchor ? { kind: 'exact', text: anchor } : { kind: 'any' },
    indexable: true,
  };
  return newPost(url, expect, now, { baseline: baselineOf(link, now) });
}

/**
 * Makes a guest post that is not published yet.
 *
 * @param url of the page
 * @param domain name of the own domain that it should link to
 */
export function plannedPost(url: string, domain: string, now: Instant): GuestPost {
  const expect: Expectation = {
    target: { kind: 'domain', name: domain },
    rel: 'followed',
    anchor: { kind: 'any' },
    indexable: true,
  };
  return newPost(url, expect, now, { planned: true });
}

/**
 * Reasons why a link that is there passes nothing on. A user who accepts one no longer expects an
 * indexable page.
 */
const OF_PAGE = ['page-nofollow', 'page-noindex', 'canonical-elsewhere', 'robots-txt', 'in-frame'];

/** Reasons by which a link is not followed, whatever its own rel says. */
const NOT_FOLLOWED = ['page-nofollow', 'in-frame'];

/**
 * Makes what the last check found the new agreement. Only what the check found to differ is agreed anew.
 *
 * @returns the guest post with the new agreement; null where that check found no link
 */
export function acceptedPost(post: GuestPost, { link, reasons }: Check, now: Instant): GuestPost | null {
  if (!link) return null;
  const has = (...codes: readonly string[]) => reasons.some(({ code }) => codes.includes(code));
  const { target, rel, anchor, indexable } = post.expect;
  const asFound = has('rel-added', 'rel-missing') ? relOf(link.rawRel) : rel;
  return {
    ...post,
    expect: {
      target: has('target-changed') ? { kind: 'page', url: link.target } : target,
      rel: asFound === 'followed' && has(...NOT_FOLLOWED) ? 'any' : asFound,
      anchor:
        has('anchor-changed') && anchor.kind !== 'any' ? { kind: 'exact', text: seenText(link) } : anchor,
      indexable: indexable && !has(...OF_PAGE),
    },
    baseline: baselineOf(link, now),
    planned: false,
  };
}

/** The rel to expect of a link that is found with this one: its marks; `followed` where it bears none. */
function relOf(rawRel: string | null): ExpectedRel {
  const kinds = relKinds(rawRel);
  const marks = QUALIFIERS.filter((mark) => kinds.includes(mark));
  return marks.length > 0 ? marks : 'followed';
}
