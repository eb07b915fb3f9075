import type { Selectors } from '../../../utils/highlight/selectors.ts';
import type { HighlightKind } from '../../../utils/highlight/style.ts';
import { findAll, type Root } from '../../../utils/read/dom.ts';

/** The links that share a row of the legend. */
export interface Group {
  /** Several where the links are of all these kinds at once. */
  readonly kinds: readonly HighlightKind[];
  readonly selector: string;
  /** How many there are. */
  readonly links: number;
}

/**
 * Counts the highlighted links by the style sheet's own selectors.
 *
 * @param roots the document and its shadow roots
 * @returns each kind, also without links; then the combinations that have links
 */
export function groupsOf({ kinds, combinations }: Selectors, roots: readonly Root[]): Group[] {
  const count = (selector: string) => roots.reduce((sum, root) => sum + findAll(root, selector).length, 0);
  const single = [...kinds].map(([kind, selector]) => ({ kinds: [kind], selector, links: count(selector) }));
  // A combination with a kind that has no links has none either.
  const there = new Set(single.flatMap(({ kinds, links }) => (links > 0 ? kinds : [])));
  const several = combinations
    .filter(({ kinds }) => kinds.length > 1 && kinds.every((kind) => there.has(kind)))
    .map(({ kinds, selector }) => ({ kinds, selector, links: count(selector) }))
    .filter(({ links }) => links > 0);
  return [...single, ...several];
}

/** The links of a group, root by root. */
export function linksOf({ selector }: Group, roots: readonly Root[]): Element[] {
  return roots.flatMap((root) => Array.from(findAll(root, selector)));
}

/** How many links are highlighted in these roots, each counted once. */
export function countAll({ kinds }: Selectors, roots: readonly Root[]): number {
  const selector = [...kinds.values()].join();
  return selector ? roots.reduce((sum, root) => sum + findAll(root, selector).length, 0) : 0;
}
