import { isLike } from '../../link/contrast.ts';
import { findAll, type Root } from '../dom.ts';
import { type Ground, paintedBackground } from './ground.ts';
import { boxOf, type PageLayout } from './layout.ts';
import type { Part } from './link-parts.ts';
import { isPaintedOver } from './stacking.ts';

/** Further elements of a root are not examined. */
const ELEMENTS_AT_MOST = 20_000;

const PICTURE = /^(img|svg|video|canvas|iframe|object|embed|picture)$/;

/** A shadow or an outline that reaches farther than this, in px, is no edge but a ground. */
const EDGE_AT_MOST = 50;

/** An element and its edges, in px of the window. Reading them from a DOMRect again and again is slow. */
type PlacedElement = readonly [element: Element, left: number, top: number, right: number, bottom: number];

/**
 * Makes a function that finds out whether a text may stand on something other than its ancestors:
 * on an image beside it, on an element moved under it, on one that stays in the window while the page
 * scrolls, on a far-reaching shadow, or on a pseudo-element.
 *
 * The function takes the text and the ground that its ancestors give it. Its first call reads
 * the boxes of all elements of the page.
 */
export function overlapReader(page: PageLayout): (text: Part, ground: Ground) => boolean {
  const placed = new Map<Root, readonly PlacedElement[]>();
  const pseudos = new Map<Element, readonly (readonly Ground[] | null)[]>();

  const elementsOf = (root: Root): readonly PlacedElement[] => {
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

  return ({ element, box }, ground) => {
    const ancestors = new Set(page.withAncestors(element));
    for (const ancestor of ancestors) if (hasOtherPseudoBackground(ancestor, ground)) return true;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    for (const root of new Set([...ancestors].map((ancestor) => ancestor.getRootNode()))) {
      if (!(root instanceof Document || root instanceof ShadowRoot)) continue;
      const others = elementsOf(root).filter(
        ([one, left, , right]) => !ancestors.has(one) && ((left <= x && x <= right) || reachesFar(one)),
      );
      const isOverOther = others.some(([one, , top, , bottom]) => {
        const isStuck = page
          .withAncestors(one)
          .some((each) => !ancestors.has(each) && /^(fixed|sticky)$/.test(page.layoutOf(each).position));
        const isHere = (top <= y && y <= bottom) || isStuck || reachesFar(one);
        if (!isHere || !isOtherBackground(one, ground)) return false;
        // A bar or a notice covers the text at this scroll position only; what sticks behind it is its ground.
        return !isStuck || !isPaintedOver(one, element, page);
      });
      if (isOverOther) return true;
    }
    return false;
  };

  function hasOtherPseudoBackground(element: Element, ground: Ground): boolean {
    const backgrounds = pseudos.get(element) ?? pseudoBackgrounds(element, page);
    pseudos.set(element, backgrounds);
    return backgrounds.some((own) => differs(own, ground));
  }

  function isOtherBackground(element: Element, ground: Ground): boolean {
    return (
      PICTURE.test(element.localName) ||
      page.shadowRootOf(element) !== null ||
      reachesFar(element) ||
      page.awaitsPicture(element) ||
      differs(paintedBackground(page.layoutOf(element).style, page), ground) ||
      hasOtherPseudoBackground(element, ground)
    );
  }

  function reachesFar(element: Element): boolean {
    const { style } = page.layoutOf(element);
    const { boxShadow, outlineStyle, outlineWidth, borderImageSource } = style;
    return (
      (!/inset/.test(boxShadow) && isFar(boxShadow)) ||
      (outlineStyle !== 'none' && isFar(outlineWidth)) ||
      (borderImageSource !== 'none' && isFar(style.borderImageOutset))
    );
  }
}

function isFar(lengths: string): boolean {
  return (lengths.match(/[\d.]+px/g) ?? []).some((length) => Number.parseFloat(length) > EDGE_AT_MOST);
}

/** The backgrounds of an element's `::before` and `::after`; null for one that is unknown. */
function pseudoBackgrounds(element: Element, page: PageLayout): readonly (readonly Ground[] | null)[] {
  return ['::before', '::after']
    .map((name) => getComputedStyle(element, name))
    .filter(({ content }) => !/^(none|normal)?$/.test(content))
    .map((style) => (style.boxShadow === 'none' ? paintedBackground(style, page) : null));
}

function differs(own: readonly Ground[] | null, ground: Ground): boolean {
  return !own || own.flat().some((colour) => ground.every((each) => !isLike(colour, each)));
}
