import type { AnsweredLink } from '../message/background-to-ui.ts';
import { saysHidden } from '../verdict/says-hidden.ts';

/** By what the list of links can be filtered, in the order of the chips. */
export const LINK_FILTERS = ['nofollow', 'ugc', 'sponsored', 'suspicious', 'hidden', 'framed'] as const;
/** One of {@link LINK_FILTERS}. */
export type LinkFilter = (typeof LINK_FILTERS)[number];

/** Whether a link passes a filter. */
export function passesFilter({ kind, frame, verdict }: AnsweredLink, filter: LinkFilter): boolean {
  if (filter === 'framed') return frame !== null;
  if (filter === 'hidden') return saysHidden(verdict);
  return kind.includes(filter);
}

/** How many links pass more than one filter, so that the counts overlap. */
export function overlapOf(links: readonly AnsweredLink[]): number {
  return links.filter((link) => LINK_FILTERS.filter((filter) => passesFilter(link, filter)).length > 1)
    .length;
}

/** The filters that links of a list pass, each with how many do; none for a single link, whose row says all. */
export function usefulFilters(links: readonly AnsweredLink[]) {
  if (links.length < 2) return [];
  return LINK_FILTERS.map((filter) => ({
    filter,
    count: links.filter((link) => passesFilter(link, filter)).length,
  })).filter(({ count }) => count > 0);
}
