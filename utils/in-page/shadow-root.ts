import { browser } from '@wxt-dev/browser';

/** Firefox gives extensions this getter; Chromium gives a function instead. */
interface FirefoxElement extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Chromium's function, looked up once because it is called for every element that may have a shadow root. */
const openRoot = browser.dom?.openOrClosedShadowRoot;

/**
 * Gives an element's shadow root, closed ones too, which only extensions can read.
 *
 * @returns null where the element has none
 */
export function shadowRootOf(element: FirefoxElement): ShadowRoot | null {
  if (openRoot) return element instanceof HTMLElement ? openRoot(element) : element.shadowRoot;
  return element.openOrClosedShadowRoot ?? element.shadowRoot;
}
