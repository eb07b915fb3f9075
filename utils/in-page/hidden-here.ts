import type { Hidden } from '../link/hiding.ts';
import { ownGlobal } from './own-global.ts';

declare global {
  /** Set by `hiding.js`, which comes into a page only where it links to the user; called by `answers.js`. */
  var findHiddenHere: FindHidden | undefined;
}

/** Finds out why the page hides each of some links: false where it shows it, null where it is gone. */
export type FindHidden = (links: readonly (Element | undefined)[]) => (Hidden | null)[];

/** What `hiding.js` finds out about links; null of each where it has not come. */
export const askFindHidden: FindHidden = (links) =>
  ownGlobal('findHiddenHere')?.(links) ?? links.map(() => null);
