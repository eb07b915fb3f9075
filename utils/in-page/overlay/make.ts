import { pageText } from '../text.ts';

/** Makes an element of the overlay. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}

/**
 * Sets the user's language and its direction on an element, whatever the page around it has.
 *
 * @returns the same element
 */
export function inOwnLanguage<E extends HTMLElement>(element: E): E {
  element.lang = pageText('language');
  element.dir = 'auto';
  return element;
}
