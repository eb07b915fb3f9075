/**
 * True where the page does not show an element now: not rendered, invisible or
 * fully transparent, by itself or by an ancestor. Lays the page out if need be,
 * so it is asked only about the few links that matter.
 */
export function isHidden(element: Element): boolean {
  return !element.checkVisibility({
    opacityProperty: true,
    visibilityProperty: true,
  });
}
