import { findAll } from '../dom.ts';

/**
 * True where the page does not show an element now: not rendered, invisible or
 * fully transparent, by itself or by an ancestor. Lays the page out if need be,
 * so it is asked only about the few links that matter.
 */
export function isHidden(element: Element): boolean {
  return !shownBy(element)?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/**
 * The element by which a link is seen: an area by the image of its map; a link
 * that `display: contents` leaves no box by what is in it or around it.
 *
 * @returns null for an area that no image uses
 */
export function shownBy(link: Element): Element | null {
  if (link instanceof HTMLAreaElement) return imageOf(link);
  if (getComputedStyle(link).display !== 'contents') return link;
  return link.firstElementChild ?? link.parentElement;
}

function imageOf(area: HTMLAreaElement): Element | null {
  const name = area.closest('map')?.getAttribute('name');
  const images = Array.from(findAll(area.ownerDocument, 'img[usemap], object[usemap]'));
  return images.find((image) => name && image.getAttribute('usemap') === `#${name}`) ?? null;
}
