import type { Selectors } from '../../utils/highlight/selectors.ts';
import type { HighlightKind } from '../../utils/highlight/style.ts';
import { QUALIFIERS } from '../../utils/link/rel.ts';
import { countIn, findAll, type Root } from '../../utils/read/dom.ts';

/** The links that share a row of the legend. */
export interface Group {
  /** Several where the links are of all these kinds at once: they are a part of those of the first. */
  readonly kinds: readonly HighlightKind[];
  readonly selector: string;
  /** How many there are. */
  readonly links: number;
  /** Those that are of a further kind, and there: "of these sponsored". */
  readonly parts: readonly Group[];
}

/**
 * Counts the highlighted links by the style sheet's own selectors.
 *
 * @param roots the document and its shadow roots
 * @returns each kind, also without links; within it the further kinds that its links have
 */
export function groupsOf({ kinds }: Selectors, roots: readonly Root[]): Group[] {
  const group = (of: readonly HighlightKind[], selector: string): Group => ({
    kinds: of,
    selector,
    links: countIn(roots, selector),
    parts: [],
  });
  const groups = [...kinds].map(([kind, selector]) => group([kind], selector));
  // A part with a kind that has no links has none either.
  const links = new Map(groups.map((one) => [one.kinds[0], one.links]));
  return groups.map((whole) => {
    const [kind] = whole.kinds;
    if (!kind || whole.links === 0) return whole;
    const parts = furtherKinds(kind)
      .filter((further) => links.get(further))
      // Each selector is a compound of its own, so that one after the other means both.
      .map((further) => group([kind, further], `${whole.selector}${kinds.get(further)}`))
      .filter((part) => part.links > 0);
    return { ...whole, parts };
  });
}

/** Kinds that are told as a part of this one. Each pair is told once. */
function furtherKinds(kind: HighlightKind): readonly HighlightKind[] {
  if (kind === 'own') return QUALIFIERS;
  const all: readonly HighlightKind[] = QUALIFIERS;
  const at = all.indexOf(kind);
  return at < 0 ? [] : all.slice(at + 1);
}

/** The links of a group, root by root. */
export function linksOf({ selector }: Group, roots: readonly Root[]): Element[] {
  return roots.flatMap((root) => Array.from(findAll(root, selector)));
}
