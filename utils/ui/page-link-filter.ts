import type { LinkSort, PageLink } from '../link/page-link.ts';
import { searchableAddress } from '../link/readable-address.ts';
import { KINDS, type Kind } from '../link/rel.ts';
import { hasWords, soughtWords } from './search.ts';

/** What a link of a page may have beside where it leads: its kinds, and that it is in a frame. */
export const LINK_TRAITS = [...KINDS, 'framed'] as const;
/** One of {@link LINK_TRAITS}; a link may have several. */
export type LinkTrait = Kind | 'framed';

/** Which links of a page are shown. */
export interface PageLinkFilter {
  /** Words that stand in its anchor, its address in either form, or its rel, in any case; all of them. */
  readonly search: string;
  readonly sort: LinkSort | null;
  readonly trait: LinkTrait | null;
}

/** The links that pass a filter, and how many would pass with another sort, or another trait. */
export interface FilteredLinks {
  readonly links: readonly PageLink[];
  readonly sorts: Readonly<Record<LinkSort, number>>;
  readonly traits: Readonly<Record<LinkTrait, number>>;
}

/** Filters the links of a page in one go: there may be tens of thousands. */
export function filterPageLinks(all: readonly PageLink[], filter: PageLinkFilter): FilteredLinks {
  const words = soughtWords(filter.search);
  const links: PageLink[] = [];
  const sorts = { own: 0, outbound: 0, internal: 0, noWeb: 0 };
  const traits = { followed: 0, nofollow: 0, ugc: 0, sponsored: 0, suspicious: 0, framed: 0 };
  for (const link of all) {
    if (words.length > 0 && !hasWords(linkWords(link), words)) continue;
    const hasTrait = filter.trait === null || traitsOf(link).includes(filter.trait);
    const isSorted = filter.sort === null || link.sort === filter.sort;
    if (hasTrait) sorts[link.sort]++;
    if (isSorted) for (const trait of traitsOf(link)) traits[trait]++;
    if (hasTrait && isSorted) links.push(link);
  }
  return { links, sorts, traits };
}

function traitsOf({ kind, frame }: PageLink): readonly LinkTrait[] {
  return frame === null ? kind : [...kind, 'framed'];
}

/** Only who searches needs them, and then of all links with each letter. */
const WORDS = new WeakMap<PageLink, string>();

/** What a search looks into: the anchor and rel of a link, and its address in both forms; in lower case and NFC. */
export function linkWords(link: PageLink): string {
  const known = WORDS.get(link);
  if (known !== undefined) return known;
  const { text, href, target, rawRel } = link;
  const texts = `${text}\n${rawRel ?? ''}`.normalize().toLowerCase();
  const addresses = [searchableAddress(href), href === target ? '' : searchableAddress(target)];
  const words = [texts, ...addresses].join('\n');
  WORDS.set(link, words);
  return words;
}
