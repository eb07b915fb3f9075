import type { Judgement } from '../highlight/judgement.ts';
import type { HighlightStyle } from '../highlight/style.ts';
import type { HighlightView } from '../highlight/view.ts';

/*
 * What the background says to the script that highlights a document. It comes
 * from our own background, so its type is its contract: the script brings along
 * no schemas.
 */

/** Addresses of one question; more are asked in further ones. */
export const ASK_AT_MOST = 5000;
/** An address as written is compared up to this length, in UTF-16 units; longer ones are left to the selectors. */
export const WRITTEN_AT_MOST = 4096;

/** What is answered. It comes from our side of the trust line, so its type is its contract. */
export interface HighlightAnswers {
  readonly judge: Judged;
  /** True where all of it is done. */
  readonly paint: boolean;
  /** True where the legend has come. */
  readonly legend: boolean;
  readonly view: undefined;
  readonly frames: undefined;
  readonly count: undefined;
}

/** The answer to `judge`; null where the document is not to be highlighted. */
export type Judged = (Judgement & { readonly style: HighlightStyle; readonly view: HighlightView }) | null;

/** What the background says to the script in a document, which answers nothing. It comes from our side of the trust line. */
export type BackgroundToHighlight =
  /** Highlighting is off: leave no trace. */
  | { readonly type: 'highlight-off' }
  /** The settings or the domains are others now. */
  | { readonly type: 'highlight-anew' }
  /** The user has chosen in the tab's legend which links to see. */
  | { readonly type: 'highlight-view'; readonly view: HighlightView }
  /** A framed document has so many highlighted links. */
  | { readonly type: 'highlight-count'; readonly frameId: number; readonly links: number };

const TYPES: readonly string[] = [
  'highlight-off',
  'highlight-anew',
  'highlight-view',
  'highlight-count',
] satisfies BackgroundToHighlight['type'][];

/** True for a message of this contract: the other script in the page has its own. */
export function isBackgroundToHighlight(message: unknown): message is BackgroundToHighlight {
  return (
    typeof message === 'object' && message !== null && 'type' in message && TYPES.includes(`${message.type}`)
  );
}
