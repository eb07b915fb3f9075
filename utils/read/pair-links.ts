import { anchorText } from './anchor-text.ts';

/** A link as its document has it written. */
export interface WrittenLink {
  readonly element: Element;
  readonly rawHref: string;
  /** The base URL that the address is resolved against. */
  readonly base: string;
}

type Key = (link: WrittenLink) => string;

/**
 * Whether two links with the same key are a pair only if their anchor texts are equal, or whether
 * equal texts merely go first where there are fewer served links than live ones.
 */
type SameText = 'always' | 'where there are too few';

/**
 * Pairs each live link with a link of the served HTML, using each served link once. It compares,
 * in this order:
 * - the address as written;
 * - the resolved address, since a script may have made it absolute;
 * - the address without query and fragment, and the anchor text, since a script may have added
 *   tracking parameters.
 *
 * @returns the live links without a pair: they exist only after JavaScript
 */
export function withoutTwin(live: readonly WrittenLink[], served: readonly WrittenLink[]): Set<WrittenLink> {
  const unmatched = new Set(live);
  const unused = new Set(served);
  const pair = (key: Key, sameText: SameText) => {
    if (unused.size === 0) return;
    const servedByKey = Map.groupBy(unused, key);
    for (const [value, liveLinks] of Map.groupBy(unmatched, key)) {
      const candidates = servedByKey.get(value);
      // Reading texts costs more than all the rest: they are read only where they decide.
      if (candidates && (sameText === 'always' || liveLinks.length > candidates.length)) {
        const byText = Map.groupBy(candidates, textOf);
        for (const link of liveLinks) match(link, byText.get(textOf(link))?.shift());
      }
      if (candidates && sameText !== 'always') {
        const remaining = candidates.filter((twin) => unused.has(twin));
        for (const link of liveLinks) if (unmatched.has(link)) match(link, remaining.shift());
      }
    }
  };
  const match = (link: WrittenLink, twin: WrittenLink | undefined) => {
    if (twin && unused.delete(twin)) unmatched.delete(link);
  };
  pair(({ rawHref }) => rawHref, 'where there are too few');
  pair(writtenAddress, 'where there are too few');
  pair((link) => writtenAddress(link).replace(/[?#].*/s, ''), 'always');
  return unmatched;
}

/** The resolved address of a link; as it is written where that gives none. */
export function writtenAddress({ rawHref, base }: WrittenLink): string {
  return URL.parse(rawHref, base)?.href ?? rawHref;
}

function textOf({ element }: WrittenLink): string {
  // In HTML as served nothing is in its slot yet.
  return anchorText(element, null).text;
}
