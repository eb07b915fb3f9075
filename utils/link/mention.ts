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
 * The own domains to which nothing on a page links. One that a linked one is a part of, or that is a part of a linked
 * one, counts as linked, and so do those that the page itself is on.
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
 * Makes a function that tells which of some domains an address as it is written mentions.
 *
 * @param unlinked as {@link unlinkedDomains} returns them
 * @param domains all own domains: an address is of the narrowest
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
