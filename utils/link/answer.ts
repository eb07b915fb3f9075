import { siteOf } from '../domains/host.ts';
import type { Hidden } from './hiding.ts';
import { isBacklink, type JudgedLink } from './judge.ts';
import type { Kind } from './rel.ts';

/** Where a link is: the frame of its document, and its index among the links there. */
export interface LinkPlace {
  readonly frameId: number;
  readonly index: number;
}

/** A link to one of the user's domains, as the answer lists it. */
export interface Backlink extends LinkPlace {
  /** Name of the user's domain that it leads to. */
  readonly domain: string;
  readonly href: string;
  /** The address behind all redirect wrappers; equals `href` where there are none. */
  readonly target: string;
  readonly text: string;
  readonly readings?: JudgedLink['readings'];
  readonly textFrom: JudgedLink['textFrom'];
  readonly rawRel: string | null;
  readonly kind: readonly Kind[];
  readonly element: JudgedLink['element'];
  readonly root: JudgedLink['root'];
  readonly position: JudgedLink['position'];
  /** Host of the outermost redirect wrapper; null where there is none. */
  readonly via: string | null;
  /** Address of the framed document that it is in; null in the page itself. */
  readonly frame: string | null;
  /** Why the page hides it; false where it is shown, null where that was not checked. */
  readonly hidden: Hidden | null;
  /** True where only JavaScript made it; null where that is not known. */
  readonly jsOnly: boolean | null;
}

/** Another site that the page links to, with its number of links. */
export interface SiteCount {
  readonly site: string;
  readonly links: number;
  readonly nofollow: number;
}

/** How many links have each kind; a link counts once for each of its kinds. */
export type KindCounts = Readonly<Record<Kind, number>>;

/** The answer for a page: which of the user's domains it links to, and how. */
export interface Answer {
  /**
   * Name of the own domain that the page itself is on: links to it are no backlinks. Null where
   * it is on none.
   */
  readonly home: string | null;
  /** Links to own domains in the page itself and in its frames, in document order, at most {@link OWN_AT_MOST}. */
  readonly own: readonly Backlink[];
  /** How many links to own domains there are, listed or not. */
  readonly ownTotal: number;
  /** The links to own domains in the page itself, frames left out, listed or not. */
  readonly onPage: {
    readonly links: number;
    /** Names of the domains they lead to. */
    readonly domains: readonly string[];
    readonly kinds: KindCounts;
  };
  /** Other sites, most links first, at most {@link SITES_AT_MOST}. */
  readonly sites: readonly SiteCount[];
  /** How many other sites there are, listed or not. */
  readonly siteTotal: number;
  /** All links of the page itself; links in frames are counted apart. */
  readonly totals: Totals;
}

/** How many links of each sort a page has. */
export interface Totals {
  readonly links: number;
  readonly outbound: number;
  readonly internal: number;
  /** Links to no web address: `mailto:`, `javascript:`, and hrefs that no URL can be made of. */
  readonly noWeb: number;
  readonly inFrames: number;
  /** Kinds of the outbound links. */
  readonly kinds: KindCounts;
}

/** The answer lists no more links to own domains; the totals count all. */
export const OWN_AT_MOST = 1000;
/** The answer lists no more other sites; the totals count all. */
export const SITES_AT_MOST = 500;

/** The judged links of one document of a tab. */
export interface JudgedDocument {
  readonly frameId: number;
  /** Address of the framed document; null for the page itself. */
  readonly frame: string | null;
  /** Name of the own domain that the document is on; null where it is on none. */
  readonly home: string | null;
  readonly links: readonly JudgedLink[];
}

/**
 * Sums up the documents of a tab.
 *
 * @param documents the page itself and its frames, in document order
 */
export function answerOf(documents: readonly JudgedDocument[]): Answer {
  const own = documents.flatMap((document) => ownLinks(document));
  const page = documents.find(({ frame }) => frame === null);
  const ownOnPage = own.filter(({ frame }) => frame === null);
  const outbound = page?.links.filter((link) => link.outbound) ?? [];
  const sites = countSites(outbound);
  return {
    home: page?.home ?? null,
    own: own.slice(0, OWN_AT_MOST),
    ownTotal: own.length,
    onPage: {
      links: ownOnPage.length,
      domains: [...new Set(ownOnPage.map(({ domain }) => domain))],
      kinds: countKinds(ownOnPage),
    },
    sites: sites.slice(0, SITES_AT_MOST),
    siteTotal: sites.length,
    totals: { ...countSorts(documents), kinds: countKinds(outbound) },
  };
}

function ownLinks({ frameId, frame, home, links }: JudgedDocument): Backlink[] {
  const found: Backlink[] = [];
  for (const link of links)
    if (isBacklink(link, home)) found.push(ownLink(link, link.domain, frameId, frame));
  return found;
}

function countSorts(documents: readonly JudgedDocument[]): Omit<Totals, 'kinds'> {
  const counts = { links: 0, outbound: 0, internal: 0, noWeb: 0, inFrames: 0 };
  for (const { frame, links } of documents) {
    if (frame !== null) {
      counts.inFrames += links.length;
      continue;
    }
    counts.links += links.length;
    for (const { host, outbound } of links)
      counts[host === null ? 'noWeb' : outbound ? 'outbound' : 'internal']++;
  }
  return counts;
}

function countKinds(links: readonly { readonly kind: readonly Kind[] }[]): KindCounts {
  const counts: Record<Kind, number> = { followed: 0, nofollow: 0, ugc: 0, sponsored: 0, suspicious: 0 };
  for (const { kind } of links) for (const each of kind) counts[each]++;
  return counts;
}

function ownLink(link: JudgedLink, domain: string, frameId: number, frame: string | null): Backlink {
  return { ...listedLink(link, frameId, frame), domain };
}

/** A link as lists carry it: longer texts would only fill a message; the record has them in full. */
export function listedLink(
  link: JudgedLink,
  frameId: number,
  frame: string | null,
): Omit<Backlink, 'domain'> {
  const { index, text, textFrom, rawRel, kind, element, root, position, via, hidden, jsOnly } = link;
  const href = (link.href ?? link.rawHref).slice(0, 4000);
  const target = link.target?.slice(0, 4000) ?? href;
  return {
    frameId,
    index,
    href,
    target,
    text: text.slice(0, 500),
    ...(link.readings && { readings: link.readings }),
    textFrom,
    rawRel: rawRel?.slice(0, 500) ?? null,
    kind,
    element,
    root,
    position,
    via,
    frame,
    hidden,
    jsOnly,
  };
}

/** Outbound links grouped by site, the user's own sites left out, most links first. */
function countSites(outbound: readonly JudgedLink[]): SiteCount[] {
  const sites = new Map<string, { links: number; nofollow: number }>();
  for (const { host, domain, kind } of outbound) {
    if (host === null || domain !== null) continue;
    const site = siteOf(host);
    const count = sites.get(site) ?? { links: 0, nofollow: 0 };
    count.links++;
    if (kind.includes('nofollow')) count.nofollow++;
    sites.set(site, count);
  }
  return [...sites]
    .map(([site, count]) => ({ site, ...count }))
    .sort((a, b) => b.links - a.links || (a.site < b.site ? -1 : 1));
}
