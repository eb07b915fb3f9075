import type { ServedAnswer } from '../message/background-to-page.ts';

declare global {
  /** Set by `served.js`, which comes into a page when its reading is completed; called by `page.js`. */
  var compareServedHere: CompareServed | undefined;
}

/**
 * Compares links with the HTML as served.
 *
 * @param elements the links of a reading, in document order
 * @param asked the HTML as served, where it was asked for; null for what the browser's cache has
 */
export type CompareServed = (elements: readonly Element[], asked: string | null) => Promise<ServedAnswer>;

/** What `served.js` finds out; null where it has not come. */
export const askCompareServed: CompareServed = async (elements, asked) =>
  // Not an element of the page that has this name as its id (HTML, "named access on the Window object").
  (Object.hasOwn(globalThis, 'compareServedHere') &&
    (await globalThis.compareServedHere?.(elements, asked))) ||
  null;
