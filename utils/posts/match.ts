import { siteOf } from '../domains/host.ts';
import { type OwnDomain, ownMatcher, readOwnName } from '../domains/own-domain.ts';
import { QUALIFIERS } from '../link/rel.ts';
import { routeIn } from '../link/route.ts';
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
    (target !== null && host !== null && siteOf(host) === site && isSameTarget(target, expected.url)) ||
    (via !== null && href !== null && isSameTarget(href, expected.url));
}

/** Whether two addresses lead to the same page, and in an app whose fragments are routes (`#/offer`, `#!offer`) to the same one there. */
function isSameTarget(one: string, other: string): boolean {
  return isSamePage(one, other) && isSamePage(routeOf(one), routeOf(other));
}

/** The route as an address of its own; a place in the page is none. */
function routeOf(address: string): string {
  return `https://route.invalid/${routeIn(address) ?? ''}`;
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

/** Hosts that the link of a guest post may name: that of its target, and the user's own. */
export function linkHosts({ expect }: Pick<GuestPost, 'expect'>, domains: readonly OwnDomain[]): string[] {
  const target = targetDomain(expect.target);
  return [...new Set([...(target ? [target] : []), ...domains].map(({ host }) => host))];
}

/** Whether an address is on a domain. */
export function isOnDomain(address: string, domain: OwnDomain | null): boolean {
  const url = URL.parse(address);
  return domain !== null && url !== null && ownMatcher([domain])(url) !== null;
}

/** Finds the marks that a link bears against what was agreed, and those that it lacks. */
export function marksOff(
  { kind }: Pick<ObservedLink, 'kind'>,
  expected: Expectation['rel'],
): { added: readonly Mark[]; missing: readonly Mark[] } {
  if (expected === 'any') return { added: [], missing: [] };
  const has = QUALIFIERS.filter((mark) => kind.includes(mark));
  // Any mark will do.
  if (expected === 'not-followed') return { added: [], missing: has.length === 0 ? ['nofollow'] : [] };
  if (expected === 'followed') return { added: has, missing: [] };
  const missing = expected.filter((mark) => !has.includes(mark));
  // One that must be `sponsored`, and is, may be `nofollow` besides.
  return { added: missing.length > 0 ? has.filter((mark) => !expected.includes(mark)) : [], missing };
}
