import { anchorText } from './anchor-text.ts';

/** A link as it is written in some document. */
export interface WrittenLink {
  readonly element: Element;
  readonly rawHref: string;
  /** What its address resolves against. */
  readonly base: string;
}

type Key = (link: WrittenLink) => string;

/** Whether links of the same key must have the same anchor text too, to be a pair. */
type SameText = 'always' | 'where there are too few';

/**
 * Looks for each live link's twin among the links of the served HTML, each of
 * which is twin to one: first the same address as written; then the same
 * resolved, where a script made it absolute; then one that differs in query and
 * fragment alone, with the same anchor text, where a script added its tracking.
 *
 * @returns the live links without a twin: they are there only after JavaScript
 */
export function withoutTwin(live: readonly WrittenLink[], served: readonly WrittenLink[]): Set<WrittenLink> {
  const unmatched = new Set(live);
  const unused = new Set(served);
  const pair = (key: Key, sameText: SameText) => {
    if (unused.size === 0) return;
    const servedByKey = Map.groupBy(unused, key);
    for (const [value, liveLinks] of Map.groupBy(unmatched, key)) {
      const candidates = servedByKey.get(value);
      // Text costs more than the rest together: it is read only where it decides.
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
  pair(addressOf, 'where there are too few');
  pair((link) => addressOf(link).replace(/[?#].*/s, ''), 'always');
  return unmatched;
}

function addressOf({ rawHref, base }: WrittenLink): string {
  return URL.parse(rawHref, base)?.href ?? rawHref;
}

function textOf({ element }: WrittenLink): string {
  // Where scripts run, the live one holds markup as text in its noscript.
  const withNoscript = new Set(element.querySelector('noscript') ? [element] : []);
  return anchorText(element, withNoscript)[0];
}
