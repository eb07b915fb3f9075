import type { Hiding } from '../../link/hiding.ts';
import { rootElementOf } from '../dom.ts';
import type { ElementLayout, PageLayout } from './layout.ts';
import type { Part } from './link-parts.ts';

/** The area of a part that nothing has cut off yet, in px of the window. */
interface Remaining {
  x: readonly [start: number, end: number];
  y: readonly [start: number, end: number];
}

/** An area no wider or no higher than this cannot be seen. */
const INVISIBLE_PX = 1;

/** Text for screen readers is put in a box of at most this width and height. */
const DOT_PX = 2;

/**
 * Drawers and slides wait within this distance, in window widths; what is farther away is not
 * meant to appear.
 */
const NEAR_WINDOWS = 3;

/**
 * Finds out why a part of a link cannot be scrolled into view: it has no size, is clipped or cut
 * off, or is where the page does not scroll to.
 *
 * @param link where the link, or an element in it, has no width or height and cuts off the part,
 *   the reason is `zero-size`
 * @returns null where the part can be seen
 */
export function whyOutOfReach(
  { element, box, isText, isMissing }: Part,
  link: Element,
  page: PageLayout,
): Hiding | null {
  const remaining: Remaining = { x: [box.left, box.right], y: [box.top, box.bottom] };
  let positioning: 'flow' | 'absolute' | 'fixed' = 'flow';
  let fixedBox: DOMRect | null = null;
  let isInLink = true;
  const ancestors = page.withAncestors(element);
  const layouts = ancestors.map(page.layoutOf);
  // An animated element may be scaled to nothing until it grows.
  if (isEmpty(remaining))
    return layouts.some((each) => each.containsFixed && each.isAnimated) ? 'not-rendered' : 'zero-size';
  for (const ancestor of ancestors) {
    const layout = page.layoutOf(ancestor);
    if (layout.isClippedAway)
      return Math.min(layout.box.width, layout.box.height) <= DOT_PX ? 'screen-reader' : 'clipped';
    const { position } = layout;
    if (
      positioning === 'flow' ||
      (positioning === 'absolute' && position !== 'static') ||
      layout.containsFixed
    ) {
      // An image is not cut off by its own overflow. Until it loads, the elements of the link around it
      // have no size.
      const isIgnored = isMissing ? isInLink : ancestor === element && !isText;
      const hiding =
        isIgnored || isWindow(ancestor, page) ? null : clipByOverflow(ancestor, layout, remaining, isInLink);
      if (hiding) return hiding;
      positioning = position === 'fixed' || position === 'absolute' ? position : 'flow';
      fixedBox = positioning === 'fixed' ? layout.box : null;
    }
    if (ancestor === link) isInLink = false;
  }
  const distance = fixedBox ? distanceFromWindow(remaining, fixedBox) : distanceFromPage(remaining, page);
  if (distance === 0) return null;
  if (distance > NEAR_WINDOWS) return 'off-screen';
  return layouts.some(isMeantToAppear) ? 'not-rendered' : distance < 0 ? 'cut-off' : 'off-screen';
}

/** True for a drawer, a bar or a dialog, which script or style will move into view. */
function isMeantToAppear(layout: ElementLayout): boolean {
  return layout.position === 'fixed' || (layout.isMoved && layout.isAnimated);
}

/**
 * Takes from the remaining area what the overflow of an element cuts off.
 *
 * @returns why nothing remains; null where something does
 */
function clipByOverflow(
  element: Element,
  layout: ElementLayout,
  remaining: Remaining,
  isInLink: boolean,
): Hiding | null {
  if (!layout.overflow) return null;
  const { box, style } = layout;
  const [x, y] = layout.overflow;
  const inner = {
    x: [box.left + element.clientLeft, box.right - element.clientLeft],
    y: [box.top + element.clientTop, box.bottom - element.clientTop],
  } as const;
  const reverse = style.flexDirection.endsWith('reverse') || style.writingMode !== 'horizontal-tb';
  const scrolls = {
    x: scrollRange(
      element.scrollLeft,
      element.scrollWidth - element.clientWidth,
      reverse ? null : style.direction === 'rtl',
    ),
    y: scrollRange(element.scrollTop, element.scrollHeight - element.clientHeight, reverse ? null : false),
  };
  for (const [axis, overflow] of [
    ['x', x],
    ['y', y],
  ] as const) {
    if (overflow === 'visible' || (axis === 'y' && overflow === 'hidden' && fillsWindow(element, box)))
      continue;
    const [start, end] = inner[axis];
    if (overflow === 'auto' || overflow === 'scroll') {
      const [before, after] = scrolls[axis];
      if (remaining[axis][1] <= start - before || remaining[axis][0] >= end + after) return 'off-screen';
      remaining[axis] = [start, end];
    } else remaining[axis] = [Math.max(start, remaining[axis][0]), Math.min(end, remaining[axis][1])];
  }
  if (!isEmpty(remaining)) return null;
  const [width, height] = [inner.x[1] - inner.x[0], inner.y[1] - inner.y[0]];
  if (isDot(box)) return isOutOfFlow(layout) ? 'screen-reader' : 'zero-size';
  return (width <= 0 && height <= 0) || (isInLink && (width <= 0 || height <= 0)) ? 'zero-size' : 'cut-off';
}

/**
 * How far an element can be scrolled along one axis, in px.
 *
 * @param scrolled its scroll position
 * @param range how far it can be scrolled in all
 * @param isBackward true where the content begins at the end, as in right-to-left pages; null
 *   where both are possible
 */
function scrollRange(
  scrolled: number,
  range: number,
  isBackward: boolean | null,
): readonly [before: number, after: number] {
  if (isBackward === null) return [range, range];
  return isBackward ? [range + scrolled, -scrolled] : [scrolled, range - scrolled];
}

/**
 * An element that fills the window is scrolled by script, or locked behind a dialog: what is
 * below its edge is not cut off for good.
 */
function fillsWindow(element: Element, { width, height }: DOMRect): boolean {
  return (
    element.localName === 'body' ||
    (width > innerWidth * 0.9 && height > innerHeight * 0.9 && height < innerHeight * 1.2)
  );
}

/**
 * True where an element's overflow is that of the window: the root's, or else the body's (CSS
 * Overflow 3, section 3.5).
 */
function isWindow(element: Element, page: PageLayout): boolean {
  const root = rootElementOf(document);
  if (element === root) return true;
  return (
    element.localName === 'body' &&
    page.layoutOf(element).parent === root &&
    page.layoutOf(root).overflow === null
  );
}

/** @returns the distance from the window, in window widths; 0 within it */
function distanceFromWindow({ x, y }: Remaining, fixedBox: DOMRect): number {
  const below = Math.min(y[0], fixedBox.top) - innerHeight;
  const beyond = Math.max(-x[1], x[0] - innerWidth, -y[1], below);
  return beyond < 0 ? 0 : Math.max(beyond, 0.01) / innerWidth;
}

/**
 * @returns the distance from the area that the page scrolls over, in window widths; 0 within it,
 *   negative where the page would scroll there if its `overflow` allowed it
 */
function distanceFromPage({ x, y }: Remaining, page: PageLayout): number {
  const root = rootElementOf(document);
  const body = document.body instanceof HTMLBodyElement ? document.body : root;
  const reversed = reversedAxes(page.layoutOf(body).style);
  const sides = [
    { before: -(x[1] + scrollX), after: x[0] + scrollX - innerWidth, isReversed: reversed.x },
    { before: -(y[1] + scrollY), after: y[0] + scrollY - innerHeight, isReversed: reversed.y },
  ];
  const before = Math.max(...sides.map((side) => (side.isReversed ? side.after : side.before)));
  if (before >= 0) return Math.max(before, 0.01) / innerWidth;
  const isScrollingOff = [root, body].some((element) =>
    /hidden|clip/.test(page.layoutOf(element).overflow?.[0] ?? ''),
  );
  const after = reversed.x ? -(x[1] + scrollX) : x[0] + scrollX - innerWidth;
  if (after < 0 || !isScrollingOff) return 0;
  return after > NEAR_WINDOWS * innerWidth ? after / innerWidth : -1;
}

/**
 * On which axes a page begins at the right or at the bottom, and scrolls to the left or upwards (CSS Writing Modes 4,
 * "principal writing mode": the body's).
 */
function reversedAxes({ writingMode, direction }: CSSStyleDeclaration): { x: boolean; y: boolean } {
  const isRtl = direction === 'rtl';
  if (writingMode === 'horizontal-tb') return { x: isRtl, y: false };
  return { x: /rl$/.test(writingMode), y: (writingMode === 'sideways-lr') !== isRtl };
}

function isEmpty({ x, y }: Remaining): boolean {
  return x[1] - x[0] <= INVISIBLE_PX || y[1] - y[0] <= INVISIBLE_PX;
}

/** Text for screen readers takes no room from the text around it. */
function isOutOfFlow({ position, style }: ElementLayout): boolean {
  return position === 'absolute' || position === 'fixed' || style.margin.includes('-');
}

function isDot({ width, height }: DOMRect): boolean {
  return width > 0 && height > 0 && width <= DOT_PX && height <= DOT_PX;
}
