import { browser } from '@wxt-dev/browser';

/** Firefox gives extensions this getter; Chromium gives a function instead. */
interface FirefoxElement extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/**
 * Opens a shadow root, also a closed one, as only an extension can.
 *
 * @returns null where the element has none
 */
export function shadowRootOf(element: FirefoxElement): ShadowRoot | null {
  if (element.openOrClosedShadowRoot !== undefined) return element.openOrClosedShadowRoot;
  if (element.shadowRoot || !(element instanceof HTMLElement)) return element.shadowRoot;
  return browser.dom?.openOrClosedShadowRoot(element) ?? null;
}
