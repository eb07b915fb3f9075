import { siteOf } from '../domains/host.ts';
import { type OwnDomain, ownMatcher, readOwnName } from '../domains/own-domain.ts';
import { isSamePage } from '../verdict/canonical.ts';
import type { ObservedLink } from './observation.ts';
import type { Expectation, GuestPost, Mark } from './post.ts';

/**
 * Makes a test of whether a link leads where it was agreed, quick enough for all links of a page:
 * nearly all lead to other hosts and need no closer comparison. A link through a redirect wrapper
 * leads to both addresses, as a tracking address may be what was agreed on.
 */
export function leadingTo(expected: Expectation['target']): (link: ObservedLink) => boolean {
  if (expected.kind === 'domain') {
    const domain = readOwnName(expected.name);
    return ({ href, target, via }) =>
      (target !== null && isOnDomain(target, domain)) ||
      (via !== null && href !== null && isOnDomain(href, domain));
  }
  const site = siteOf(URL.parse(expected.url)?.hostname ?? '');
  return ({ href, target, host, via }) =>
    (target !== null && host !== null && siteOf(host) === site && isSamePage(target, expected.url)) ||
    (via !== null && href !== null && isSamePage(href, expected.url));
}

/**
 * Whether an edit changes what is agreed about the link, so that earlier findings no longer hold;
 * notes and tags do not.
 */
export function isNewAgreement(before: GuestPost, after: GuestPost): boolean {
  // A tab may show what the HTML did not.
  const isSeenAnew = (after.openTab && !before.openTab) || (before.planned && !after.planned);
  return isSeenAnew || hasOtherTerms(before, after);
}

/**
 * Whether an edit changes what a guest post is judged by: its page, what is expected, or what it is
 * compared with.
 */
export function hasOtherTerms(before: GuestPost, after: GuestPost): boolean {
  // Both came through the same schema: their parts are in the same order.
  const terms = ({ url, expect, baseline }: GuestPost) => JSON.stringify([url, expect, baseline]);
  return terms(before) !== terms(after);
}

/** The domain on which an expected target is. */
export function targetDomain(target: Expectation['target']): OwnDomain | null {
  if (target.kind === 'domain') return readOwnName(target.name);
  const host = URL.parse(target.url)?.hostname.replace(/^www\./, '');
  return host ? readOwnName(host) : null;
}

/** Whether an address is on a domain. */
export function isOnDomain(address: string, domain: OwnDomain | null): boolean {
  const url = URL.parse(address);
  return domain !== null && url !== null && ownMatcher([domain])(url) !== null;
}

/** Whether an anchor text is what was agreed; blanks, case, the form of letters and quotes do not matter. */
export function anchorFits(text: string, anchor: Expectation['anchor']): boolean {
  if (anchor.kind === 'any') return true;
  const [is, wanted] = [even(text), even(anchor.text)];
  return anchor.kind === 'exact' ? is === wanted : is.includes(wanted);
}

/**
 * A text without what makes no difference: soft hyphens, zero-width spaces, and the quotes that
 * WordPress curls.
 */
function even(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

const MARKS: readonly Mark[] = ['nofollow', 'ugc', 'sponsored'];

/** The marks that a link bears against what was agreed, and those that it lacks. */
export function marksOff(
  { kind }: Pick<ObservedLink, 'kind'>,
  expected: Expectation['rel'],
): { added: readonly Mark[]; missing: readonly Mark[] } {
  if (expected === 'any') return { added: [], missing: [] };
  const has = MARKS.filter((mark) => kind.includes(mark));
  // Any mark will do.
  if (expected === 'not-followed') return { added: [], missing: has.length === 0 ? ['nofollow'] : [] };
  if (expected === 'followed') return { added: has, missing: [] };
  const missing = expected.filter((mark) => !has.includes(mark));
  // One that must be `sponsored`, and is, may be `nofollow` besides.
  return { added: missing.length > 0 ? has.filter((mark) => !expected.includes(mark)) : [], missing };
}
