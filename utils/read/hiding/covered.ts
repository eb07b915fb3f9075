import { rootElementOf } from '../dom.ts';
import { isOpaquePicture } from './colour.ts';
import { paintedBackground } from './ground.ts';
import type { PageLayout } from './layout.ts';
import type { Part } from './link-parts.ts';
import { isPaintedOver } from './stacking.ts';

/** What covers a link lies in one of so many elements around it. */
const LEVELS_UP = 4;
const NEAR_AT_MOST = 200;

/**
 * True where something opaque lies over a text for good: a sibling in front, or an ancestor whose child is behind it.
 * What sticks in the window, moves or fades covers it only now: false, as in doubt.
 */
export function isCovered({ element, box }: Part, link: Element, page: PageLayout): boolean {
  const ancestors = page.withAncestors(element);
  // What lies over a link in the flow is a veil that goes away; a link that was put behind something stays there.
  const isPutBehind = (each: Element) => {
    const { position, style } = page.layoutOf(each);
    return (
      position !== 'static' &&
      ((each === link && position !== 'relative') || Number.parseInt(style.zIndex, 10) < 0)
    );
  };
  if (!ancestors.some(isPutBehind)) return false;
  const around = ancestors.slice(ancestors.indexOf(link) + 1, ancestors.indexOf(link) + 1 + LEVELS_UP);
  const near = new Set(
    around.flatMap((each) => [each, ...Array.from(each.querySelectorAll('*')).slice(0, NEAR_AT_MOST)]),
  );
  const isPassing = (each: Element) => {
    const { position, isAnimated } = page.layoutOf(each);
    return isAnimated || /^(fixed|sticky)$/.test(position);
  };
  if (ancestors.some(isPassing)) return false;
  return [...near].some(
    (each) =>
      !link.contains(each) &&
      each.localName !== 'body' &&
      each !== rootElementOf(document) &&
      holds(page.layoutOf(each).box, box) &&
      isPaintedOver(each, element, page) &&
      isOpaque(each, page) &&
      !page.withAncestors(each).some(isPassing),
  );
}

function holds(outer: DOMRect, inner: DOMRect): boolean {
  return (
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom
  );
}

function isOpaque(element: Element, page: PageLayout): boolean {
  const isWhole = page.withAncestors(element).every((each) => {
    const { opacity, style } = page.layoutOf(each);
    return (
      opacity === 1 &&
      style.visibility === 'visible' &&
      style.clipPath === 'none' &&
      style.mixBlendMode === 'normal'
    );
  });
  if (!isWhole) return false;
  const { style } = page.layoutOf(element);
  if (element instanceof HTMLImageElement) return isOpaquePicture(element);
  if (/^(inline|contents)$/.test(style.display)) return false;
  return (
    paintedBackground(style, page)?.some((colours) => colours.every(([, , , alpha]) => alpha === 1)) ?? false
  );
}
