import { type OwnDomain, ownFromName, ownMatcher, ownName } from '../link/own.ts';
import { isSamePage } from '../verdict/canonical.ts';
import type { Expectation, GuestPost } from './post.ts';
import type { SeenLink } from './seen.ts';

/** How near a link comes to what was agreed. */
export type Match =
  /** It leads where it should. */
  | 'target'
  /** It leads to another page of the same domain. */
  | 'domain';

/**
 * Finds the link that a guest post is about: the one that leads where it should,
 * and of several the one most like the one agreed upon.
 *
 * @param links of the page and its frames, in document order
 * @returns null where none leads even to the domain
 */
export function findLink(
  post: Pick<GuestPost, 'expect' | 'baseline'>,
  links: readonly SeenLink[],
): { link: SeenLink; match: Match } | null {
  const onTarget = links.filter((link) => leadsTo(link, post.expect.target));
  if (onTarget.length > 0) return { link: mostAlike(post, onTarget), match: 'target' };
  const domain = domainOf(post.expect.target);
  const isOwn = domain ? ownMatcher([domain]) : () => null;
  const onDomain = links.filter(({ target }) => {
    const url = target === null ? null : URL.parse(target);
    return url !== null && isOwn(url) !== null;
  });
  return onDomain.length > 0 ? { link: mostAlike(post, onDomain), match: 'domain' } : null;
}

/** The domain on which an expected target is. */
export function domainOf(target: Expectation['target']): OwnDomain | null {
  if (target.kind === 'domain') return ownFromName(target.name);
  const host = URL.parse(target.url)?.hostname.replace(/^www\./, '');
  return host ? ownFromName(host) : null;
}

function leadsTo({ target, href }: SeenLink, expected: Expectation['target']): boolean {
  const address = target ?? href;
  if (address === null) return false;
  if (expected.kind === 'page') return isSamePage(address, expected.url);
  const own = ownFromName(expected.name);
  const url = URL.parse(address);
  const found = own && url && ownMatcher([own])(url);
  return Boolean(found && own && ownName(found) === ownName(own));
}

function mostAlike(
  { expect, baseline }: Pick<GuestPost, 'expect' | 'baseline'>,
  links: readonly SeenLink[],
): SeenLink {
  const likeness = (link: SeenLink) =>
    Number(link.frame === null) * 8 +
    Number(baseline !== null && link.target === baseline.target) * 4 +
    Number(anchorFits(link.text, expect.anchor) && expect.anchor.kind !== 'any') * 2 +
    Number(baseline !== null && link.text === baseline.text) * 2 +
    Number(baseline !== null && link.rawRel === baseline.rawRel);
  // The first of those that are as much alike.
  return links.reduce((best, link) => (likeness(link) > likeness(best) ? link : best));
}

/** Whether an anchor text is what was agreed: blanks and case aside. */
export function anchorFits(text: string, anchor: Expectation['anchor']): boolean {
  if (anchor.kind === 'any') return true;
  const [is, wanted] = [even(text), even(anchor.text)];
  return anchor.kind === 'exact' ? is === wanted : is.includes(wanted);
}

function even(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
