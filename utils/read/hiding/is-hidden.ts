import { findAll } from '../dom.ts';

/**
 * True where the page does not show an element now: not rendered, invisible or fully transparent,
 * by its own style or an ancestor's. It may force layout, so call it for few elements.
 */
export function isHidden(element: Element): boolean {
  return !shownBy(element)?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/**
 * The element whose visibility decides about a link: the image of an area's map; for a link with
 * `display: contents`, which has no box, its first child or else its parent.
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
