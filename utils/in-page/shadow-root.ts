import { browser } from '@wxt-dev/browser';

/** Firefox gives extensions this getter; Chromium gives a function instead. */
interface FirefoxElement extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Chromium's way, looked up once: it is asked about every element that may have a shadow root. */
const openRoot = browser.dom?.openOrClosedShadowRoot;

/**
 * Opens a shadow root, also a closed one, as only an extension can.
 *
 * @returns null where the element has none
 */
export function shadowRootOf(element: FirefoxElement): ShadowRoot | null {
  if (openRoot) return element instanceof HTMLElement ? openRoot(element) : element.shadowRoot;
  return element.openOrClosedShadowRoot ?? element.shadowRoot;
}
