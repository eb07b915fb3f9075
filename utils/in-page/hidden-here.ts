import type { Hidden } from '../link/hiding.ts';

declare global {
  /** Set by `hiding.js`, which comes into a page only where it links to the user; called by `page.js`. */
  var findHiddenHere: FindHidden | undefined;
}

/** Finds out why the page hides each of some links: false where it shows it, null where it is gone. */
export type FindHidden = (links: readonly (Element | undefined)[]) => (Hidden | null)[];

/** What `hiding.js` finds out about links; null of each where it has not come. */
export const askFindHidden: FindHidden = (links) =>
  // Not an element of the page that has this name as its id (HTML, "named access on the Window object").
  (Object.hasOwn(globalThis, 'findHiddenHere') && globalThis.findHiddenHere?.(links)) ||
  links.map(() => null);
