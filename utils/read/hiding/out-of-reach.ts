import type { Hiding } from '../../link/hiding.ts';
import { rootElementOf } from '../dom.ts';
import type { Holder, PageLayout } from './layout.ts';
import type { Part } from './link-parts.ts';

/** What is left of a part, in px of the window. */
interface Rest {
  x: readonly [start: number, end: number];
  y: readonly [start: number, end: number];
}

/** Not more than this is nothing to see. */
const NOTHING = 1;

/** Text for screen readers is put in a box no larger. */
const DOT = 2;

/** A drawer or a slide waits this near, in window widths; what is farther away is not meant to come. */
const NEAR = 3;

/**
 * Why no scrolling brings a part of a link into sight, as it is laid out: it has
 * no size, is clipped or cut off, or is where a page cannot be scrolled to.
 *
 * @param link what cuts itself off has no size
 * @returns null where it can be seen
 */
export function whyOutOfReach(
  { element, box, isText, isMissing }: Part,
  link: Element,
  page: PageLayout,
): Hiding | null {
  const rest: Rest = { x: [box.left, box.right], y: [box.top, box.bottom] };
  let bound: 'flow' | 'absolute' | 'fixed' = 'flow';
  let fixed: DOMRect | null = null;
  let isInLink = true;
  const around = page.around(element);
  const holders = around.map(page.holder);
  // Scaled to nothing, until it grows.
  if (isEmpty(rest))
    return holders.some((each) => each.holdsFixed && each.isWaiting) ? 'not-rendered' : 'zero-size';
  for (const at of around) {
    const holder = page.holder(at);
    if (holder.leavesNothing)
      return Math.min(holder.box.width, holder.box.height) <= DOT ? 'screen-reader' : 'clipped';
    const { position } = holder;
    if (bound === 'flow' || (bound === 'absolute' && position !== 'static') || holder.holdsFixed) {
      // What a picture is in shrinks until the picture comes.
      const isNoMatter = isMissing ? isInLink : at === element && !isText;
      const cut = isNoMatter || isWindow(at, page) ? null : cutBy(at, holder, rest, isInLink);
      if (cut) return cut;
      bound = position === 'fixed' || position === 'absolute' ? position : 'flow';
      fixed = bound === 'fixed' ? holder.box : null;
    }
    if (at === link) isInLink = false;
  }
  const far = fixed ? farFromWindow(rest, fixed) : farFromPage(rest, page);
  if (far === 0) return null;
  if (holders.some(({ isMenu }) => isMenu)) return 'not-rendered';
  if (far > NEAR) return 'off-screen';
  return holders.some(isMadeToCome) ? 'not-rendered' : far < 0 ? 'cut-off' : 'off-screen';
}

/** A drawer, a bar or a dialog, which script or style will move in. */
function isMadeToCome(holder: Holder): boolean {
  return holder.position === 'fixed' || (holder.isMoved && holder.isWaiting);
}

/** Takes from the rest what an element with overflow cuts off, or says why nothing is left. */
function cutBy(at: Element, holder: Holder, rest: Rest, isInLink: boolean): Hiding | null {
  if (!holder.overflow) return null;
  const { box, style } = holder;
  const [x, y] = holder.overflow;
  const inner = {
    x: [box.left + at.clientLeft, box.right - at.clientLeft],
    y: [box.top + at.clientTop, box.bottom - at.clientTop],
  } as const;
  const reverse = style.flexDirection.endsWith('reverse') || style.writingMode !== 'horizontal-tb';
  const scrolls = {
    x: room(at.scrollLeft, at.scrollWidth - at.clientWidth, reverse ? null : style.direction === 'rtl'),
    y: room(at.scrollTop, at.scrollHeight - at.clientHeight, reverse ? null : false),
  };
  for (const [axis, how] of [
    ['x', x],
    ['y', y],
  ] as const) {
    if (how === 'visible' || (axis === 'y' && how === 'hidden' && fillsWindow(at, box))) continue;
    const [start, end] = inner[axis];
    if (how === 'auto' || how === 'scroll') {
      const [before, after] = scrolls[axis];
      if (rest[axis][1] <= start - before || rest[axis][0] >= end + after) return 'off-screen';
      rest[axis] = [start, end];
    } else rest[axis] = [Math.max(start, rest[axis][0]), Math.min(end, rest[axis][1])];
  }
  if (!isEmpty(rest)) return null;
  const [width, height] = [inner.x[1] - inner.x[0], inner.y[1] - inner.y[0]];
  if (isDot(box)) return 'screen-reader';
  return (width <= 0 && height <= 0) || (isInLink && (width <= 0 || height <= 0)) ? 'zero-size' : 'cut-off';
}

/**
 * How far can be scrolled back and forth.
 *
 * @param isBackward where the content begins at the end, as in right-to-left pages; null where it may be either
 */
function room(
  at: number,
  range: number,
  isBackward: boolean | null,
): readonly [before: number, after: number] {
  if (isBackward === null) return [range, range];
  return isBackward ? [range + at, -at] : [at, range - at];
}

/** What fills the window scrolls by script, or stands still behind a dialog: what is below is not cut off for good. */
function fillsWindow(at: Element, { width, height }: DOMRect): boolean {
  return (
    at.localName === 'body' ||
    (width > innerWidth * 0.9 && height > innerHeight * 0.9 && height < innerHeight * 1.2)
  );
}

/** The overflow of the root, or else of the body, is the window's (CSS Overflow 3, section 3.5). */
function isWindow(at: Element, page: PageLayout): boolean {
  const root = rootElementOf(document);
  if (at === root) return true;
  return at.localName === 'body' && page.holder(at).parent === root && page.holder(root).overflow === null;
}

/** @returns how far beyond the window, in window widths; 0 where it is in it */
function farFromWindow({ x, y }: Rest, fixed: DOMRect): number {
  const below = Math.min(y[0], fixed.top) - innerHeight;
  return Math.max(0, -x[1], x[0] - innerWidth, -y[1], below) / innerWidth;
}

/** @returns the same for what scrolls with the page; negative where scrolling would lead to it but is off */
function farFromPage({ x, y }: Rest, page: PageLayout): number {
  const root = rootElementOf(document);
  const body = document.body instanceof HTMLBodyElement ? document.body : root;
  const isRtl = page.holder(body).style.direction === 'rtl';
  const [left, right] = [-(x[1] + scrollX), x[0] + scrollX - innerWidth];
  const [before, after] = isRtl ? [right, left] : [left, right];
  const away = Math.max(before, -(y[1] + scrollY));
  if (away >= 0) return Math.max(away, 0.01) / innerWidth;
  const isOff = [root, body].some((at) => /hidden|clip/.test(page.holder(at).overflow?.[0] ?? ''));
  if (after < 0 || !isOff) return 0;
  return after > NEAR * innerWidth ? after / innerWidth : -1;
}

function isEmpty({ x, y }: Rest): boolean {
  return x[1] - x[0] <= NOTHING || y[1] - y[0] <= NOTHING;
}

function isDot({ width, height }: DOMRect): boolean {
  return width > 0 && height > 0 && width <= DOT && height <= DOT;
}
