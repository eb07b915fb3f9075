/**
 * DOM getters, taken from their prototypes because a page can shadow them on an object: an image
 * named `links` replaces `document.links`, a form field named `parentNode` replaces that of its
 * form (HTML, "named properties"). Each getter throws where there is no DOM.
 */

export const parentOf = getter(globalThis.Node?.prototype, 'parentNode');
export const firstChildOf = getter(globalThis.Node?.prototype, 'firstChild');
export const nextSiblingOf = getter(globalThis.Node?.prototype, 'nextSibling');
export const urlOf = getter(globalThis.Document?.prototype, 'URL');
export const baseOf = getter(globalThis.Node?.prototype, 'baseURI');
export const titleOf = getter(globalThis.Document?.prototype, 'title');
export const charsetOf = getter(globalThis.Document?.prototype, 'characterSet');
export const contentTypeOf = getter(globalThis.Document?.prototype, 'contentType');
export const rootElementOf = getter(globalThis.Document?.prototype, 'documentElement');
export const headOf = getter(globalThis.Document?.prototype, 'head');
export const bodyOf = getter(globalThis.Document?.prototype, 'body');
export const windowOf = getter(globalThis.Document?.prototype, 'defaultView');
export const readyStateOf = getter(globalThis.Document?.prototype, 'readyState');

/** A document or a shadow root: a tree to search for links. */
export type Root = Document | ShadowRoot;

/**
 * `querySelectorAll`, which a page cannot replace here.
 *
 * @returns a static list: later changes of the page do not affect it
 */
export function findAll<E extends Element = Element>(
  root: Root | DocumentFragment,
  selector: string,
): NodeListOf<E> {
  const { querySelectorAll } = root instanceof Document ? Document.prototype : DocumentFragment.prototype;
  return querySelectorAll.call<Root | DocumentFragment, [string], NodeListOf<E>>(root, selector);
}

/** How many elements of these roots a selector finds. */
export function countIn(roots: readonly Root[], selector: string): number {
  return roots.reduce((sum, root) => sum + findAll(root, selector).length, 0);
}

/**
 * `getAttribute`, also for a form that has a field of that name.
 *
 * @returns null where the element lacks the attribute
 */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** `matches`, also for a form that has a field of that name. */
export function matchesSelector(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** `closest`, also for a form that has a field of that name. */
export function closestOf(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** Fails only when the getter is called: a worker, which has no DOM, may import this file. */
function getter<T extends object, K extends keyof T>(prototype: T | undefined, key: K): (target: T) => T[K] {
  const get = prototype && Object.getOwnPropertyDescriptor(prototype, key)?.get;
  return (target) => {
    if (!get) throw new Error(`There is no ${String(key)} here`);
    return get.call(target);
  };
}
