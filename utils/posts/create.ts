import { QUALIFIERS, relKinds } from '../link/rel.ts';
import { pageKey } from '../link/url.ts';
import type { Instant } from '../time.ts';
import { baselineOf } from './baseline.ts';
import type { Check, FoundLink } from './check.ts';
import type { ExpectedRel, GuestPost } from './post.ts';

/**
 * Makes a guest post of a link as it stands in a page: from now on exactly that is expected.
 *
 * @param url of the page
 */
export function watchedPost(url: string, link: FoundLink, now: Instant): GuestPost {
  return {
    ...plannedPost(url, '', now),
    expect: {
      target: { kind: 'page', url: link.target },
      rel: relOf(link.rawRel),
      // A picture without a text has none to expect.
      anchor: link.text ? { kind: 'exact', text: link.text } : { kind: 'any' },
      indexable: true,
    },
    baseline: baselineOf(link, now),
    planned: false,
  };
}

/**
 * Makes a guest post that is not published yet.
 *
 * @param url of the page
 * @param domain name of the own domain that it should link to
 */
export function plannedPost(url: string, domain: string, now: Instant): GuestPost {
  return {
    url: pageKey(url),
    expect: {
      target: { kind: 'domain', name: domain },
      rel: 'followed',
      anchor: { kind: 'any' },
      indexable: true,
    },
    baseline: null,
    planned: true,
    ignored: false,
    openTab: false,
    notes: '',
    tags: [],
    cost: '',
    added: now,
    expires: null,
  };
}

/** Reasons of the page, not of the link, that take its worth. Whoever accepts one does not expect an indexable page any more. */
const OF_PAGE = ['page-nofollow', 'page-noindex', 'canonical-elsewhere', 'robots-txt', 'in-frame'];

/** Reasons by which a link is not followed, whatever its own rel says. */
const NOT_FOLLOWED = ['page-nofollow', 'in-frame'];

/**
 * Gives the guest post of a user who accepts what the last check found: what was not as agreed is
 * agreed now, and nothing else changes.
 *
 * @returns null where that check found no link
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
      anchor: has('anchor-changed') && anchor.kind !== 'any' ? { kind: 'exact', text: link.text } : anchor,
      indexable: indexable && !has(...OF_PAGE),
    },
    baseline: baselineOf(link, now),
    planned: false,
  };
}

/** The expectation that a rel fulfils exactly: the marks that it bears, or none. */
function relOf(rawRel: string | null): ExpectedRel {
  const kinds = relKinds(rawRel);
  const marks = QUALIFIERS.filter((mark) => kinds.includes(mark));
  return marks.length > 0 ? marks : 'followed';
}
