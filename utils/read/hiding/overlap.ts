import { CONTRAST_AT_LEAST, contrast, type Rgba, readComputedColor } from '../../link/contrast.ts';
import { findAll, type Root } from '../dom.ts';
import { boxOf, type PageLayout } from './layout.ts';
import type { Part } from './link-parts.ts';

const ELEMENTS_AT_MOST = 20_000;

const PICTURE = /^(img|svg|video|canvas|iframe|object|embed|picture)$/;

/** An element and its edges, as numbers: a DOMRect is slow to ask. */
type Placed = readonly [element: Element, left: number, top: number, right: number, bottom: number];

/**
 * Makes what finds out whether a text may stand on something other than what it is
 * in: on a picture beside it, moved under it, or on a pseudo-element. All boxes
 * of the page are looked at, once, when it is first asked.
 */
export function overlapReader(page: PageLayout): (text: Part, ground: Rgba) => boolean {
  const placed = new Map<Root, readonly Placed[]>();
  const generated = new Map<Element, readonly (Rgba | null)[]>();

  const boxesOf = (root: Root): readonly Placed[] => {
    const known =
      placed.get(root) ??
      Array.from(findAll(root, '*'))
        .slice(0, ELEMENTS_AT_MOST)
        .map((element): Placed => {
          const { left, top, right, bottom } = boxOf(element);
          return [element, left, top, right, bottom];
        });
    placed.set(root, known);
    return known;
  };

  return ({ element, box }, ground) => {
    const around = new Set(page.around(element));
    for (const at of around) if (hasGeneratedGround(at, ground)) return true;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    for (const root of new Set([...around].map((at) => at.getRootNode()))) {
      if (!(root instanceof Document || root instanceof ShadowRoot)) continue;
      const isOnOther = boxesOf(root).some(
        ([one, left, top, right, bottom]) =>
          left <= x &&
          x <= right &&
          top <= y &&
          y <= bottom &&
          !around.has(one) &&
          isGround(one, ground) &&
          !isAfloat(one, around),
      );
      if (isOnOther) return true;
    }
    return false;
  };

  /** A bar or a notice that happens to be there at this scroll position. */
  function isAfloat(element: Element, around: ReadonlySet<Element>): boolean {
    return page
      .around(element)
      .some((at) => !around.has(at) && /^(fixed|sticky)$/.test(page.holder(at).position));
  }

  function hasGeneratedGround(element: Element, ground: Rgba): boolean {
    const grounds = generated.get(element) ?? generatedGrounds(element);
    generated.set(element, grounds);
    return grounds.some((own) => differs(own, ground));
  }

  function isGround(element: Element, ground: Rgba): boolean {
    return (
      PICTURE.test(element.localName) ||
      page.shadowRootOf(element) !== null ||
      differs(ownGround(page.holder(element).style), ground) ||
      hasGeneratedGround(element, ground)
    );
  }
}

/** Backgrounds of the pseudo-elements that an element has. */
function generatedGrounds(element: Element): readonly (Rgba | null)[] {
  return ['::before', '::after']
    .map((name) => getComputedStyle(element, name))
    .filter(({ content }) => !/^(none|normal)?$/.test(content))
    .map(ownGround);
}

/** The colour of a background; null where there is a picture, or a colour that is not understood. */
function ownGround({ backgroundImage, backgroundColor }: CSSStyleDeclaration): Rgba | null {
  return backgroundImage === 'none' ? readComputedColor(backgroundColor) : null;
}

function differs(own: Rgba | null, ground: Rgba): boolean {
  return !own || contrast(own, ground) >= CONTRAST_AT_LEAST;
}
