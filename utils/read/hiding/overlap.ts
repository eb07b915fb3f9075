import { CONTRAST_AT_LEAST, contrast, type Rgba, readComputedColor } from '../../link/contrast.ts';
import { findAll, type Root } from '../dom.ts';
import { boxOf, type PageLayout } from './layout.ts';
import type { Part } from './link-parts.ts';

/** Further elements of a root are not examined. */
const ELEMENTS_AT_MOST = 20_000;

const PICTURE = /^(img|svg|video|canvas|iframe|object|embed|picture)$/;

/** An element and its edges, in px of the window. Reading them from a DOMRect again and again is slow. */
type PlacedElement = readonly [element: Element, left: number, top: number, right: number, bottom: number];

/**
 * Makes a function that finds out whether a text may stand on something other than its ancestors:
 * on an image beside it, on an element moved under it, or on a pseudo-element.
 *
 * The function takes the text and the background that its ancestors give it. Its first call reads
 * the boxes of all elements of the page.
 */
export function overlapReader(page: PageLayout): (text: Part, background: Rgba) => boolean {
  const placed = new Map<Root, readonly PlacedElement[]>();
  const pseudos = new Map<Element, readonly (Rgba | null)[]>();

  const boxesOf = (root: Root): readonly PlacedElement[] => {
    const known =
      placed.get(root) ??
      Array.from(findAll(root, '*'))
        .slice(0, ELEMENTS_AT_MOST)
        .map((element): PlacedElement => {
          const { left, top, right, bottom } = boxOf(element);
          return [element, left, top, right, bottom];
        });
    placed.set(root, known);
    return known;
  };

  return ({ element, box }, background) => {
    const ancestors = new Set(page.withAncestors(element));
    for (const ancestor of ancestors) if (hasOtherPseudoBackground(ancestor, background)) return true;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    for (const root of new Set([...ancestors].map((ancestor) => ancestor.getRootNode()))) {
      if (!(root instanceof Document || root instanceof ShadowRoot)) continue;
      const isOverOther = boxesOf(root).some(
        ([one, left, top, right, bottom]) =>
          left <= x &&
          x <= right &&
          top <= y &&
          y <= bottom &&
          !ancestors.has(one) &&
          isOtherBackground(one, background) &&
          !isOverlay(one, ancestors),
      );
      if (isOverOther) return true;
    }
    return false;
  };

  /** True for a bar or a notice that covers the text at this scroll position only. */
  function isOverlay(element: Element, textAncestors: ReadonlySet<Element>): boolean {
    return page
      .withAncestors(element)
      .some(
        (ancestor) =>
          !textAncestors.has(ancestor) && /^(fixed|sticky)$/.test(page.layoutOf(ancestor).position),
      );
  }

  function hasOtherPseudoBackground(element: Element, background: Rgba): boolean {
    const backgrounds = pseudos.get(element) ?? pseudoBackgrounds(element);
    pseudos.set(element, backgrounds);
    return backgrounds.some((own) => differs(own, background));
  }

  function isOtherBackground(element: Element, background: Rgba): boolean {
    return (
      PICTURE.test(element.localName) ||
      page.shadowRootOf(element) !== null ||
      differs(ownBackground(page.layoutOf(element).style), background) ||
      hasOtherPseudoBackground(element, background)
    );
  }
}

/** The backgrounds of an element's `::before` and `::after`; see {@link ownBackground}. */
function pseudoBackgrounds(element: Element): readonly (Rgba | null)[] {
  return ['::before', '::after']
    .map((name) => getComputedStyle(element, name))
    .filter(({ content }) => !/^(none|normal)?$/.test(content))
    .map(ownBackground);
}

/** An element's own background colour; null for an image, and for a colour that cannot be read. */
function ownBackground({ backgroundImage, backgroundColor }: CSSStyleDeclaration): Rgba | null {
  return backgroundImage === 'none' ? readComputedColor(backgroundColor) : null;
}

function differs(own: Rgba | null, background: Rgba): boolean {
  return !own || contrast(own, background) >= CONTRAST_AT_LEAST;
}
