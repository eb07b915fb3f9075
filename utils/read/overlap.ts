import { contrast, type Rgba, readComputedColor } from '../link/contrast.ts';
import { findAll, type Root } from './dom.ts';
import { boxOf, type FlatPage } from './flat-page.ts';
import type { Part } from './link-parts.ts';

const ELEMENTS_AT_MOST = 20_000;

const PICTURE = /^(img|svg|video|canvas|iframe|object|embed|picture)$/;

interface Placed {
  readonly element: Element;
  readonly box: DOMRect;
}

/**
 * Makes what finds out whether a text may stand on something other than what it is
 * in: on a picture beside it, moved under it, or on a pseudo-element. All boxes
 * of the page are looked at, once, when it is first asked.
 */
export function overlapReader(page: FlatPage): (text: Part, ground: Rgba) => boolean {
  const placed = new Map<Root, readonly Placed[]>();

  const boxesOf = (root: Root): readonly Placed[] => {
    const known =
      placed.get(root) ??
      Array.from(findAll(root, '*'))
        .slice(0, ELEMENTS_AT_MOST)
        .map((element) => ({ element, box: boxOf(element) }));
    placed.set(root, known);
    return known;
  };

  return ({ element, box }, ground) => {
    const around = new Set(page.around(element));
    for (const at of around) if (hasGeneratedGround(at, ground)) return true;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const isUnder = (one: Placed) =>
      one.box.left <= x && x <= one.box.right && one.box.top <= y && y <= one.box.bottom;
    for (const root of new Set([...around].map((at) => at.getRootNode()))) {
      if (!(root instanceof Document || root instanceof ShadowRoot)) continue;
      const under = boxesOf(root).filter((one) => isUnder(one) && !around.has(one.element));
      if (under.some((one) => isGround(one.element, ground) && !isAfloat(one.element, around))) return true;
    }
    return false;
  };

  /** A bar or a notice that happens to be there at this scroll position. */
  function isAfloat(element: Element, around: ReadonlySet<Element>): boolean {
    return page
      .around(element)
      .some((at) => !around.has(at) && /^(fixed|sticky)$/.test(page.holder(at).style.position));
  }

  function isGround(element: Element, ground: Rgba): boolean {
    return (
      PICTURE.test(element.localName) ||
      page.shadowRootOf(element) !== null ||
      differs(page.holder(element).style, ground) ||
      hasGeneratedGround(element, ground)
    );
  }
}

function hasGeneratedGround(element: Element, ground: Rgba): boolean {
  return ['::before', '::after'].some((name) => {
    const style = getComputedStyle(element, name);
    return !/^(none|normal)?$/.test(style.content) && differs(style, ground);
  });
}

/** True for a background that may be told from the ground. */
function differs(style: CSSStyleDeclaration, ground: Rgba): boolean {
  const color = readComputedColor(style.backgroundColor);
  return style.backgroundImage !== 'none' || !color || contrast(color, ground) >= 1.1;
}
