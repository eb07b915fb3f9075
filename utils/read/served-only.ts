import { siteOf } from '../domains/host.ts';
import type { ServedOnlyLink } from '../link/facts.ts';
import { HREF_AT_MOST } from '../link/limits.ts';
import { routeIn } from '../link/route.ts';
import { isTracking } from '../verdict/tracking.ts';
import { anchorText } from './anchor-text.ts';
import { attributeOf, baseOf, findAll } from './dom.ts';
import { type WrittenLink, writtenAddress } from './pair-links.ts';
import { writtenLink } from './served-links.ts';

/** Where more are gone, no script took some away: the page was made anew. */
const AT_MOST = 1000;
/** As much as a popup shows. In UTF-16 units. */
const TEXT_AT_MOST = 500;
/** With fewer links nobody can tell whether a page was made anew. */
const FEW = 10;

/**
 * Finds the links of the HTML as served whose address no link of the page has now: a script took them
 * away, or leads them elsewhere. An address that a script merely wrote otherwise, marked with parameters or
 * cleared of them is the same. Where more than half of the addresses are gone the page was made anew by its
 * scripts, and nothing is said of it.
 *
 * @param doc the page as it is now
 * @param live the links of its reading
 * @param served the links of the HTML as served
 */
export function servedOnly(
  doc: Document,
  live: readonly WrittenLink[],
  served: readonly WrittenLink[],
): ServedOnlyLink[] {
  const now = [...live, ...linksNow(doc)];
  const isThere = addressMatcher(now);
  const byAddress = new Map(served.map((link) => [writtenAddress(link), link]));
  const gone = [...byAddress].filter(([address, link]) => isWebAddress(address) && !isThere(address, link));
  if (gone.length === 0 || gone.length > AT_MOST) return [];
  if (byAddress.size >= FEW && gone.length > byAddress.size / 2) return [];
  const isInert = inNoscript(doc);
  const taken = gone.filter(([, { rawHref }]) => !isInert(rawHref));
  const ledTo = otherTarget(
    now,
    served,
    taken.map(([, link]) => link),
  );
  return taken.map(([href, link]) => ({
    href,
    rawRel: attributeOf(link.element, 'rel')?.slice(0, TEXT_AT_MOST) ?? null,
    text: textOf(link),
    now: ledTo(link),
  }));
}

/** The links outside of shadow roots: some may have come since the page was read. */
function linksNow(doc: Document): WrittenLink[] {
  const base = baseOf(doc);
  return [...findAll(doc, 'a, area')].flatMap((element) => writtenLink(element, base) ?? []);
}

function isWebAddress(address: string): boolean {
  return /^https?:/.test(address) && address.length <= HREF_AT_MOST;
}

/** Makes a function that tells whether one of the links has an address, in whatever form. */
function addressMatcher(links: readonly WrittenLink[]): (address: string, link: WrittenLink) => boolean {
  const addresses = new Set(links.map(writtenAddress));
  const raw = new Set(links.map(({ rawHref }) => rawHref));
  let byPage: Map<string, WrittenLink[]> | undefined;
  const queries = new Map<string, ReadonlySet<string>>();
  const texts = new Map<string, ReadonlySet<string>>();
  return (address, link) => {
    if (addresses.has(address) || raw.has(link.rawHref)) return true;
    // Most pages have all their links still: only where one is missing are all compared by their parts.
    byPage ??= Map.groupBy(links, (other) => pageOf(writtenAddress(other)));
    const page = pageOf(address);
    const others = byPage.get(page) ?? [];
    // Each link is read once: comments alone may be thousands that differ in their query.
    const known = (parts: Map<string, ReadonlySet<string>>, partOf: (other: WrittenLink) => string) => {
      const found = parts.get(page) ?? new Set(others.map(partOf));
      parts.set(page, found);
      return found;
    };
    if (known(queries, (other) => queryOf(writtenAddress(other))).has(queryOf(address))) return true;
    // A script that marks an address, or clears it of marks, leaves the text.
    return known(texts, textOf).has(textOf(link));
  };
}

/** Host and path, without what differs between two forms of one address; with the route of an app. */
function pageOf(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  const route = routeIn(url.hash);
  return `${siteOf(url.hostname)}${url.pathname.replace(/\/+$/, '')}${route === null ? '' : `#${route}`}`;
}

/** The query of an address without what marks a visit; '' where there is none. */
export function queryOf(address: string): string {
  const parts = URL.parse(address)?.search.slice(1).split('&') ?? [];
  return parts.filter((part) => !isTracking(part)).join('&');
}

/**
 * Makes a function that tells whether an address is in a `noscript`, which is text to a page with scripts. One in the
 * head is left by a parser without scripts at the first link (HTML, "The 'in head noscript' insertion mode").
 */
function inNoscript(doc: Document): (rawHref: string) => boolean {
  const written = [...findAll(doc, 'noscript')].map(({ textContent }) => textContent).join('\n');
  return (rawHref) => written.includes(rawHref) || written.includes(rawHref.replaceAll('&', '&amp;'));
}

/** Makes a function that finds where a script leads a link now: to what the only new link with its text has. */
function otherTarget(
  live: readonly WrittenLink[],
  served: readonly WrittenLink[],
  taken: readonly WrittenLink[],
): (link: WrittenLink) => string | null {
  const before = new Set(served.map(writtenAddress));
  const come = new Map(live.map((link) => [writtenAddress(link), link]));
  const fresh = [...come].filter(([address]) => !before.has(address) && isWebAddress(address));
  if (fresh.length === 0 || fresh.length > AT_MOST) return () => null;
  const byText = Map.groupBy(fresh, ([, link]) => textOf(link));
  const takenByText = Map.groupBy(taken, textOf);
  return (link) => {
    const text = textOf(link);
    const [only, ...others] = byText.get(text) ?? [];
    const isClear = text !== '' && others.length === 0 && takenByText.get(text)?.length === 1;
    return isClear && only ? only[0] : null;
  };
}

function textOf({ element }: WrittenLink): string {
  return anchorText(element, null).text.slice(0, TEXT_AT_MOST);
}
