import type { PageFacts, ServedOnlyLink } from '../link/facts.ts';
import { ownGlobal } from './own-global.ts';

declare global {
  /** Set by `served.js`, which comes into a page when its reading is completed; called by `answers.js`. */
  var compareServedHere: CompareServed | undefined;
}

/** What the HTML as served has, and lacks, of the links of a reading. */
export interface ServedFindings {
  /** Places of the links that are there only after JavaScript, ascending. */
  readonly jsOnly: readonly number[];
  /** Places of the links whose `rel` was another, each with that; absent where there are none. */
  readonly rels?: readonly (readonly [number, string | null])[];
  /** Links that the page has no more; absent where there are none, or that cannot be told. */
  readonly only?: readonly ServedOnlyLink[];
  /** The robots metas that it has: scripts may have taken them out. */
  readonly robots: PageFacts['robots'];
}

/**
 * Compares links with the HTML as served.
 *
 * @param elements the links of a reading, in document order
 * @param asked the HTML as served, where it was asked for; null for what the browser's cache has
 * @returns null where the HTML as served is not known
 */
export type CompareServed = (
  elements: readonly Element[],
  asked: string | null,
) => Promise<ServedFindings | null>;

/** What `served.js` finds out; null where it has not come. */
export const askCompareServed: CompareServed = async (elements, asked) =>
  (await ownGlobal('compareServedHere')?.(elements, asked)) ?? null;
