import type { Selectors } from '../../../utils/highlight/selectors.ts';
import type { HighlightKind } from '../../../utils/highlight/style.ts';
import { findAll, type Root } from '../../../utils/read/dom.ts';

/** A line of the legend: links of these kinds. */
export interface Group {
  readonly kinds: readonly HighlightKind[];
  readonly selector: string;
  readonly links: number;
}

/** Counts what the style sheet draws, by its own selectors: each kind, then what is several kinds at once. */
export function groupsOf({ kinds, combinations }: Selectors, roots: readonly Root[]): Group[] {
  const count = (selector: string) => roots.reduce((sum, root) => sum + findAll(root, selector).length, 0);
  const single = [...kinds].map(([kind, selector]) => ({ kinds: [kind], selector, links: count(selector) }));
  // Two kinds of which one has no link on this page need not be looked for together.
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

/** How many links are highlighted at all. */
export function countAll({ kinds }: Selectors, roots: readonly Root[]): number {
  const selector = [...kinds.values()].join();
  return selector ? roots.reduce((sum, root) => sum + findAll(root, selector).length, 0) : 0;
}
