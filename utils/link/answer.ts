import type { Hidden } from './hiding.ts';
import type { JudgedLink } from './judge.ts';
import type { Kind } from './rel.ts';
import { groupBySite, largestSites, type SiteCount } from './site-counts.ts';
import { countKinds, type JudgedDocument, type KindCounts, NO_LINKS, tallyOf } from './tally.ts';

export type { SiteCount } from './site-counts.ts';
export type { JudgedDocument, KindCounts } from './tally.ts';

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

/**
 * Sums up the documents of a tab.
 *
 * @param documents the page itself and its frames, in document order
 */
export function answerOf(documents: readonly JudgedDocument[]): Answer {
  const tallies = documents.map(tallyOf);
  const main = documents.findIndex(({ frame }) => frame === null);
  const [page, ofPage] = [documents[main], tallies[main] ?? NO_LINKS];
  const own = tallies.flatMap(({ own }, i) => own.map((link) => ({ link, document: documents[i] })));
  const sites = groupBySite(ofPage.hosts);
  return {
    home: page?.home ?? null,
    own: own.slice(0, OWN_AT_MOST).map(({ link, document }) => ({
      ...listedLink(link, document?.frameId ?? 0, document?.frame ?? null),
      domain: link.domain,
    })),
    ownTotal: own.length,
    onPage: {
      links: ofPage.own.length,
      domains: [...new Set(ofPage.own.map(({ domain }) => domain))],
      kinds: countKinds(ofPage.own),
    },
    sites: largestSites(sites, SITES_AT_MOST),
    siteTotal: sites.length,
    totals: {
      links: page?.links.length ?? 0,
      outbound: ofPage.outbound,
      internal: ofPage.internal,
      noWeb: ofPage.noWeb,
      inFrames: documents.reduce((sum, { frame, links }) => sum + (frame === null ? 0 : links.length), 0),
      kinds: ofPage.kinds,
    },
  };
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
