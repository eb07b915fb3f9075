import { type Backlink, type JudgedDocument, listedLink } from './answer.ts';
import { isBacklink, type JudgedLink } from './judge.ts';

/** Where a link leads: to a domain of the user's, to another site, within its own, or to no address of the web. */
export const LINK_SORTS = ['own', 'outbound', 'internal', 'noWeb'] as const;
/** One of {@link LINK_SORTS}; a link has one. */
export type LinkSort = (typeof LINK_SORTS)[number];

/** How an address is written, in Screaming Frog's words. */
export type PathType = 'Absolute' | 'Protocol-Relative' | 'Root-Relative' | 'Path-Relative';

/** Any link of a page, whoever it leads to. */
export interface PageLink extends Omit<Backlink, 'domain'> {
  readonly sort: LinkSort;
  readonly pathType: PathType;
}

/** A part of a page's links. */
export interface LinksPart {
  readonly links: readonly PageLink[];
  /** How many links there are in all. */
  readonly linkTotal: number;
}

/**
 * Lists the links of a tab, frames after their page, each in document order.
 *
 * @param from how many links to leave out
 * @param count how many to give at most
 */
export function linksPart(documents: readonly JudgedDocument[], from: number, count: number): LinksPart {
  const found: PageLink[] = [];
  let left = from;
  let linkTotal = 0;
  for (const { frameId, frame, home, links } of documents) {
    for (const link of links.slice(left, left + count - found.length)) {
      const { rawHref } = link;
      found.push({
        ...listedLink(link, frameId, frame),
        sort: sortOf(link, home),
        pathType: pathTypeOf(rawHref),
      });
    }
    left = Math.max(0, left - links.length);
    linkTotal += links.length;
  }
  return { links: found, linkTotal };
}

function sortOf(link: JudgedLink, home: string | null): LinkSort {
  if (isBacklink(link, home)) return 'own';
  return link.host === null ? 'noWeb' : link.outbound ? 'outbound' : 'internal';
}

/** @param rawHref as written: browsers ignore blanks around it, and read a backslash as a slash */
function pathTypeOf(rawHref: string): PathType {
  const href = rawHref.trim();
  if (/^[a-z][a-z\d+.-]*:/i.test(href)) return 'Absolute';
  if (/^[/\\]{2}/.test(href)) return 'Protocol-Relative';
  return /^[/\\]/.test(href) ? 'Root-Relative' : 'Path-Relative';
}
