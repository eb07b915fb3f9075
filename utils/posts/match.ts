import { siteOf } from '../domains/host.ts';
import { type OwnDomain, ownMatcher, readOwnName } from '../domains/own-domain.ts';
import { isSamePage } from '../verdict/canonical.ts';
import type { ObservedLink } from './observation.ts';
import type { Expectation, GuestPost, Mark } from './post.ts';

/**
 * Makes a test whether a link leads where it was agreed. It is quick for all links of a page: nearly
 * all lead to other hosts, which is compared first. A link through a redirect wrapper leads to both
 * addresses: the agreed one may be the tracking address.
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

/** Whether something else is agreed about the link, so that the last check says little of it. Notes, tags and the like do not matter. */
export function isNewAgreement(before: GuestPost, after: GuestPost): boolean {
  // A tab may show what the HTML did not; and a link that was still to come must be there now.
  const isReadAnew = (after.openTab && !before.openTab) || (before.planned && !after.planned);
  return isReadAnew || hasOtherTerms(before, after);
}

/** Whether a guest post is judged by other terms: another page, expectation or baseline. */
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

/** Whether an anchor text is what was agreed, but for blanks, case, and the form of letters and quotes. */
export function anchorFits(text: string, anchor: Expectation['anchor']): boolean {
  if (anchor.kind === 'any') return true;
  const [is, wanted] = [even(text), even(anchor.text)];
  return anchor.kind === 'exact' ? is === wanted : is.includes(wanted);
}

/** Takes out what nobody sees (soft hyphens, zero-width spaces) and what WordPress makes of straight quotes. */
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

/** Finds the marks that a link bears against what was agreed, and those that it lacks. */
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
