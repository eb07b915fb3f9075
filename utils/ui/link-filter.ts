import { MARKED_KINDS } from '../link/marked-kinds.ts';
import type { AnsweredLink } from '../message/background-to-ui.ts';
import { saysHidden } from '../verdict/says-hidden.ts';

/** By what the list of links can be filtered, in the order of the chips. */
export const LINK_FILTERS = [...MARKED_KINDS, 'hidden', 'framed'] as const;
/** One of {@link LINK_FILTERS}. */
export type LinkFilter = (typeof LINK_FILTERS)[number];

/** Whether a link passes a filter. */
export function passesFilter({ kind, frame, verdict }: AnsweredLink, filter: LinkFilter): boolean {
  if (filter === 'framed') return frame !== null;
  if (filter === 'hidden') return saysHidden(verdict);
  return kind.includes(filter);
}

/** A filter that some links of a list pass. */
export interface UsefulFilter {
  readonly filter: LinkFilter;
  /** How many links pass it. */
  readonly count: number;
  /** The mark before it that some of them bear, too, and how many do: their counts overlap. Null where there is none. */
  readonly also: { readonly filter: LinkFilter; readonly count: number } | null;
}

/** The filters that links of a list pass, each with how many do; none for a single link, whose row says all. */
export function usefulFilters(links: readonly AnsweredLink[]): UsefulFilter[] {
  if (links.length < 2) return [];
  return LINK_FILTERS.flatMap((filter, i) => {
    const passing = links.filter((link) => passesFilter(link, filter));
    if (passing.length === 0) return [];
    // What rel says of a link may be several kinds at once. Where it is, and whether it is seen, is told beside any of them.
    const before = MARKED_KINDS.some((kind) => kind === filter) ? LINK_FILTERS.slice(0, i) : [];
    const overlaps = before.map((mark) => ({
      filter: mark,
      count: passing.filter((link) => passesFilter(link, mark)).length,
    }));
    return { filter, count: passing.length, also: overlaps.find(({ count }) => count > 0) ?? null };
  });
}
