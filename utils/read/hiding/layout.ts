import { attributeOf, findAll, parentOf } from '../dom.ts';
import type { ShadowRootOf } from '../roots.ts';
import { clipsAll } from './clip.ts';
import { type ColourOf, colourReader, imageColours } from './colour.ts';
import { lazyPictureReader } from './lazy-picture.ts';

/** How an element is laid out, and what it does to its content. */
export interface ElementLayout {
  readonly style: CSSStyleDeclaration;
  /** In px of the window. */
  readonly box: DOMRect;
  readonly parent: Element | null;
  readonly position: string;
  /** How it cuts off or scrolls overflowing content; null where it does neither. */
  readonly overflow: readonly [x: string, y: string] | null;
  /** Positioned or transformed: it may be away from its place in the flow. */
  readonly isMoved: boolean;
  /**
   * Fixed descendants are placed relative to it (CSS Transforms, "containing block for fixed
   * positioned descendants").
   */
  readonly containsFixed: boolean;
  /** Its style animates its place, size or opacity: a menu, a slide, content that appears on scrolling. */
  readonly isAnimated: boolean;
  /** `clip` or `clip-path` clips all of it. */
  readonly isClippedAway: boolean;
  /** 0 to 1: by `opacity`, by a filter, or by a mask that lets nothing through. */
  readonly opacity: number;
}

/** The layout of a page, slots filled. Each element is read once; valid until the page runs again. */
export interface PageLayout {
  readonly shadowRootOf: ShadowRootOf;
  readonly colourOf: ColourOf;
  /** Its background is a picture that is still to come. */
  readonly awaitsPicture: (element: Element) => boolean;
  layoutOf(element: Element): ElementLayout;
  /** The element and all its ancestors in the flattened tree, innermost first. */
  withAncestors(element: Element): Element[];
}

/** Parsers nest at most 512 deep, a limit that HTML leaves to them; only a hostile script goes deeper. */
const DEPTH_AT_MOST = 1000;

/** Properties whose transition moves an element, resizes it or fades it in. */
const MOVING_PROPERTIES =
  /all|opacity|transform|translate|scale|left|right|top|bottom|inset|margin|visibility|clip|width|height/;
/** Values of `display` to which `overflow` does not apply. */
const NO_BOX = /^(inline|contents|ruby|table-(row|column).*)$/;

/** Makes a reader of the current document's layout. It reads an element when it is first asked about it. */
export function pageLayout(shadowRootOf: ShadowRootOf): PageLayout {
  const layouts = new Map<Element, ElementLayout>();
  const colourOf = colourReader();
  const layoutOf = (element: Element): ElementLayout => {
    const known = layouts.get(element) ?? readLayout(element, flatParent(element, shadowRootOf), colourOf);
    layouts.set(element, known);
    return known;
  };
  return {
    shadowRootOf,
    colourOf,
    awaitsPicture: lazyPictureReader(),
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

/** An element's bounding box in px of the window, by a method that a page cannot replace. */
export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

/** Values that are needed of few elements are getters: most elements do nothing to their content. */
function readLayout(element: Element, parent: Element | null, colourOf: ColourOf): ElementLayout {
  const style = getComputedStyle(element);
  const { overflowX, overflowY, clipPath, display } = style;
  // Without a box it is nowhere, and does nothing to its content.
  const hasBox = display !== 'contents';
  const position = hasBox ? style.position : 'static';
  const isOutOfFlow = position === 'absolute' || position === 'fixed';
  const isVisible = (overflowX === 'visible' && overflowY === 'visible') || NO_BOX.test(display);
  let box: DOMRect | null = null;
  return {
    style,
    parent,
    position,
    opacity: !hasBox ? 1 : Number(style.opacity) * filterOpacity(style) * maskOpacity(style, colourOf),
    overflow: isVisible ? null : [overflowX, overflowY],
    isClippedAway:
      hasBox && (isOutOfFlow || clipPath !== 'none') && clipsAll(isOutOfFlow ? style.clip : '', clipPath),
    get box() {
      box ??= boxOf(element);
      return box;
    },
    get isMoved() {
      return position !== 'static' || isTransformed(style);
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
      const { animationName, transitionProperty, transitionDuration, willChange } = style;
      // Sliders take the duration away between two slides; `all` is the initial value.
      const isTimed = transitionProperty !== 'all' || /[1-9]/.test(transitionDuration);
      return (
        animationName !== 'none' ||
        (MOVING_PROPERTIES.test(transitionProperty) && isTimed) ||
        MOVING_PROPERTIES.test(willChange)
      );
    },
  };
}

/** True where `transform` or its like moves, scales or turns an element, or could. */
export function isTransformed({ transform, translate, scale, rotate }: CSSStyleDeclaration): boolean {
  return [transform, translate, scale, rotate].some((value) => value !== 'none');
}

function filterOpacity({ filter }: CSSStyleDeclaration): number {
  const [, opacity = '1'] = /\bopacity\(([\d.e-]+)\)/.exec(filter) ?? [];
  return Number(opacity);
}

function maskOpacity({ maskImage }: CSSStyleDeclaration, colourOf: ColourOf): number {
  const colours = imageColours(maskImage, colourOf) ?? [];
  return colours.length > 0 ? Math.max(...colours.map(([, , , alpha]) => alpha)) : 1;
}

/** The parent in the flattened tree: the slot, the parent element, or the host of the shadow root. */
function flatParent(element: Element, shadowRootOf: ShadowRootOf): Element | null {
  const { assignedSlot } = element;
  if (assignedSlot instanceof HTMLSlotElement) return assignedSlot;
  const parent = parentOf(element);
  if (parent instanceof ShadowRoot) return parent.host;
  if (!(parent instanceof Element)) return null;
  // `assignedSlot` is null for slots of a closed root: the slot is found by its name.
  const root = shadowRootOf(parent);
  const name = attributeOf(element, 'slot') ?? '';
  return (
    (root && Array.from(findAll(root, 'slot')).find((slot) => (attributeOf(slot, 'name') ?? '') === name)) ??
    parent
  );
}
