import { isTransformed, type PageLayout } from './layout.ts';

/** What an element is painted with: itself or an ancestor, and how far forward, among what lies in the same stacking context. */
type Layer = readonly [element: Element, rank: number];

/** What is in the flow is painted behind what is positioned, which has `z-index: 0` or none. */
const [FLOW, POSITIONED] = [0, 0.5];

/**
 * True where an element is painted over another (CSS 2.2, appendix E; CSS Positioned Layout 4, "top layer").
 * An ancestor is over its descendant where that has a negative `z-index`.
 */
export function isPaintedOver(element: Element, other: Element, page: PageLayout): boolean {
  const [one, two] = [layersOf(element, page), layersOf(other, page)];
  for (let i = 0; i < one.length; i++) {
    const [layer, rank] = one[i] ?? [];
    const [otherLayer, otherRank] = two[i] ?? [];
    // The background of a stacking context is behind all that is in it.
    if (!layer || !otherLayer || rank === undefined || otherRank === undefined)
      return otherLayer === undefined;
    if (layer === otherLayer) continue;
    if (rank !== otherRank) return rank > otherRank;
    return (otherLayer.compareDocumentPosition(layer) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }
  return false;
}

/** The layers that an element is in, from the outermost; the last is its own. */
function layersOf(element: Element, page: PageLayout): Layer[] {
  const layers: Layer[] = [];
  /** How many of them hold the layers that come, also those with a `z-index`. */
  let contexts = 0;
  for (const ancestor of page.withAncestors(element).reverse()) {
    const { style, position, parent } = page.layoutOf(ancestor);
    const isItem = parent !== null && /flex|grid/.test(page.layoutOf(parent).style.display);
    const zIndex = isItem || position !== 'static' ? Number.parseInt(style.zIndex, 10) : Number.NaN;
    const isContext = !Number.isNaN(zIndex) || isStackingContext(style, position);
    if (!isContext && position === 'static') {
      if (ancestor === element) layers.push([ancestor, FLOW]);
      continue;
    }
    layers.length = contexts;
    layers.push([ancestor, isInTopLayer(ancestor) ? Number.POSITIVE_INFINITY : zIndex || POSITIONED]);
    if (isContext) contexts = layers.length;
  }
  return layers;
}

/** True for a modal dialog, an open popover, and what fills the screen: they lie over the whole page. */
export function isInTopLayer(element: Element): boolean {
  return Element.prototype.matches.call(element, ':is(:modal, :popover-open, :fullscreen)');
}

function isStackingContext(style: CSSStyleDeclaration, position: string): boolean {
  const { opacity, filter, backdropFilter, perspective, clipPath, maskImage, mixBlendMode } = style;
  return (
    /^(fixed|sticky)$/.test(position) ||
    isTransformed(style) ||
    [filter, backdropFilter, perspective, clipPath, maskImage].some((value) => value && value !== 'none') ||
    opacity !== '1' ||
    mixBlendMode !== 'normal' ||
    style.isolation === 'isolate' ||
    /paint|content|strict|layout/.test(style.contain) ||
    /opacity|transform|filter|perspective|position|clip|mask/.test(style.willChange)
  );
}
