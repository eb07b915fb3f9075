import { findAll } from './dom.ts';

/**
 * True where the page does not show an element now: not rendered, invisible or
 * fully transparent, by itself or by an ancestor. Lays the page out if need be,
 * so it is asked only about the few links that matter.
 */
export function isHidden(element: Element): boolean {
  const shown = element instanceof HTMLAreaElement ? imageOf(element) : element;
  return !shown?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** An area has no box of its own; it is seen where an image uses its map. */
export function imageOf(area: HTMLAreaElement): Element | null {
  const name = area.closest('map')?.getAttribute('name');
  const images = Array.from(findAll(area.ownerDocument, 'img[usemap], object[usemap]'));
  return images.find((image) => name && image.getAttribute('usemap') === `#${name}`) ?? null;
}
