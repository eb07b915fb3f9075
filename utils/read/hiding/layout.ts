import { attributeOf, findAll, parentOf } from '../dom.ts';
import type { ShadowRootOf } from '../roots.ts';
import { clipsAll } from './clip.ts';

/** What an element does to what is in it. */
export interface ElementLayout {
  readonly style: CSSStyleDeclaration;
  readonly box: DOMRect;
  readonly parent: Element | null;
  readonly position: string;
  /** How it cuts off or scrolls what goes beyond it; null where it does neither. */
  readonly overflow: readonly [x: string, y: string] | null;
  /** Moved from where the flow would have it. */
  readonly isMoved: boolean;
  /** What is fixed in it stays in it (CSS Transforms, "containing block for fixed positioned descendants"). */
  readonly containsFixed: boolean;
  /** Its style says that it is going to move or to fade: a menu, a slide, what appears on scrolling. */
  readonly isAnimated: boolean;
  /** A list in an item of a list, out of the flow: such menus are closed by `left: -999em`, and by `opacity`. */
  readonly isSubmenu: boolean;
  readonly isClippedAway: boolean;
  readonly opacity: number;
}

/** A page as it is laid out, slots filled, each element read once. Good until the page runs again. */
export interface PageLayout {
  readonly shadowRootOf: ShadowRootOf;
  layoutOf(element: Element): ElementLayout;
  /** The element and all that it is in, inside out. */
  withAncestors(element: Element): Element[];
}

/** Parsers nest no deeper than 512 (HTML standard leaves it to them); only a hostile script does. */
const DEPTH_AT_MOST = 1000;

const MOVING_PROPERTIES =
  /all|opacity|transform|translate|scale|left|right|top|bottom|inset|margin|visibility|clip|width|height/;
/** Overflow is nothing to these. */
const NO_BOX = /^(inline|contents|ruby|table-(row|column).*)$/;

export function pageLayout(shadowRootOf: ShadowRootOf): PageLayout {
  const layouts = new Map<Element, ElementLayout>();
  const layoutOf = (element: Element): ElementLayout => {
    const known = layouts.get(element) ?? readLayout(element, flatParent(element, shadowRootOf));
    layouts.set(element, known);
    return known;
  };
  return {
    shadowRootOf,
    layoutOf,
    withAncestors(element) {
      const all: Element[] = [];
      for (
        let ancestor: Element | null = element;
        ancestor && all.length < DEPTH_AT_MOST;
        ancestor = layoutOf(ancestor).parent
      )
        all.push(ancestor);
      return all;
    },
  };
}

export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

/** Most elements do nothing to their content: what is asked of few is read when it is asked. */
function readLayout(element: Element, parent: Element | null): ElementLayout {
  const style = getComputedStyle(element);
  const { overflowX, overflowY, position, clipPath } = style;
  const isOutOfFlow = position === 'absolute' || position === 'fixed';
  const isVisible = (overflowX === 'visible' && overflowY === 'visible') || NO_BOX.test(style.display);
  let box: DOMRect | null = null;
  return {
    style,
    parent,
    position,
    opacity: Number(style.opacity),
    overflow: isVisible ? null : [overflowX, overflowY],
    isClippedAway: (isOutOfFlow || clipPath !== 'none') && clipsAll(isOutOfFlow ? style.clip : '', clipPath),
    get box() {
      box ??= boxOf(element);
      return box;
    },
    get isMoved() {
      return position !== 'static' || isTransformed(style);
    },
    get isSubmenu() {
      return element.localName === 'ul' && parent?.localName === 'li' && position === 'absolute';
    },
    get containsFixed() {
      return (
        isTransformed(style) ||
        style.filter !== 'none' ||
        style.perspective !== 'none' ||
        /paint|content|strict|layout/.test(style.contain) ||
        /transform|filter|perspective/.test(style.willChange)
      );
    },
    get isAnimated() {
      const { animationName, transitionProperty, transitionDuration } = style;
      return (
        animationName !== 'none' ||
        (MOVING_PROPERTIES.test(transitionProperty) && /[1-9]/.test(transitionDuration))
      );
    },
  };
}

function isTransformed({ transform, translate, scale }: CSSStyleDeclaration): boolean {
  return [transform, translate, scale].some((value) => value !== 'none');
}

/** What an element is laid out in: its slot, its parent, or the host of its root. */
function flatParent(element: Element, shadowRootOf: ShadowRootOf): Element | null {
  const { assignedSlot } = element;
  if (assignedSlot instanceof HTMLSlotElement) return assignedSlot;
  const parent = parentOf(element);
  if (parent instanceof ShadowRoot) return parent.host;
  if (!(parent instanceof Element)) return null;
  // The slots of a closed root are not told.
  const root = shadowRootOf(parent);
  const name = attributeOf(element, 'slot') ?? '';
  return (
    (root && Array.from(findAll(root, 'slot')).find((slot) => (attributeOf(slot, 'name') ?? '') === name)) ??
    parent
  );
}
