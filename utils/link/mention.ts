import { covers, type OwnDomain, ownMatcher, ownName, readOwnName } from '../domains/own-domain.ts';
import type { JudgedDocument } from './answer.ts';
import type { JudgedLink } from './judge.ts';

/** An own domain that the text of a page mentions, while nothing on the page links to it. */
export interface Mention {
  /** Its name. */
  readonly domain: string;
  /** As a reader sees it: `www.example.com/guide`. */
  readonly written: string;
}

/**
 * The own domains to which nothing on a page links. A domain counts as linked where a link leads to it, to a part of it
 * or to a larger one that it is a part of, and where the page itself is on it.
 */
export function unlinkedDomains(
  documents: readonly (Pick<JudgedDocument, 'home'> & {
    readonly links: readonly Pick<JudgedLink, 'domain'>[];
  })[],
  domains: readonly OwnDomain[],
): OwnDomain[] {
  const names = new Set(documents.flatMap(({ home, links }) => [home, ...links.map(({ domain }) => domain)]));
  const linked = [...names].flatMap((name) => (name === null ? [] : (readOwnName(name) ?? [])));
  return domains.filter((own) => !linked.some((other) => covers(own, other) || covers(other, own)));
}

/**
 * Makes a function that tells which of some domains a written address mentions; null where it is none of them.
 *
 * @param unlinked as {@link unlinkedDomains} returns them
 * @param domains all own domains: an address belongs to the narrowest that covers it
 */
export function mentionOf(
  unlinked: readonly OwnDomain[],
  domains: readonly OwnDomain[],
): (written: string) => string | null {
  const ownOf = ownMatcher(domains);
  const names = new Set(unlinked.map(ownName));
  return (written) => {
    const url = URL.parse(`http://${written}`);
    const own = url && ownOf(url);
    const name = own && ownName(own);
    return name !== null && names.has(name) ? name : null;
  };
}
