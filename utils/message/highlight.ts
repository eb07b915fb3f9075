import * as v from 'valibot';
import type { Judgement } from '../highlight/judgement.ts';
import type { Look } from '../highlight/look.ts';
import { robotsMetaSchema } from '../link/facts-schema.ts';

/** The contract of highlighting, between the script in a document and the background. */

/** Addresses of one question; more are asked in further ones. */
export const ASK_AT_MOST = 5000;
/** An address as written is compared up to this length, in UTF-16 units; longer ones are left to the selectors. */
export const WRITTEN_AT_MOST = 4096;

const written = v.pipe(v.string(), v.maxLength(WRITTEN_AT_MOST));
const writtenOnes = v.pipe(v.array(written), v.maxLength(ASK_AT_MOST), v.readonly());

/** What the script in a document says to the background. */
const highlightToBackground = v.variant('type', [
  /** Is this document to be highlighted, and what are these? Answer: {@link Judged}. */
  v.object({
    type: v.literal('judge'),
    url: v.string(),
    base: v.string(),
    robots: v.pipe(v.array(robotsMetaSchema), v.readonly()),
    hrefs: writtenOnes,
    rels: writtenOnes,
  }),
  /** Put this style sheet over the document, and take those off. Answer: true where it is done. */
  v.object({
    type: v.literal('paint'),
    add: v.nullable(v.string()),
    remove: v.pipe(v.array(v.string()), v.readonly()),
  }),
  /** The document has frames that it had not: highlight them too. No answer. */
  v.object({ type: v.literal('frames') }),
  /** So many links of a framed document are highlighted: tell the legend. No answer. */
  v.object({ type: v.literal('count'), links: v.number() }),
]);
export type HighlightToBackground = v.InferOutput<typeof highlightToBackground>;

/** What is answered. */
export interface HighlightAnswers {
  readonly judge: Judged;
  readonly paint: boolean;
  readonly frames: undefined;
  readonly count: undefined;
}

/** The answer to `judge`; null where the document is not to be highlighted. */
export type Judged = (Judgement & { readonly look: Look }) | null;

/** @returns the message, or null where it is none of this contract */
export function readHighlightToBackground(message: unknown): HighlightToBackground | null {
  const result = v.safeParse(highlightToBackground, message);
  return result.success ? result.output : null;
}

/** What the background says to the script in a document. It comes from our own background, so its type is its contract. */
export type BackgroundToHighlight =
  /** Highlighting is off: leave no trace. */
  | { readonly type: 'highlight-off' }
  /** The settings or the domains are others now. */
  | { readonly type: 'highlight-anew' }
  /** A framed document has so many highlighted links. */
  | { readonly type: 'highlight-count'; readonly frameId: number; readonly links: number };

const TYPES: readonly string[] = [
  'highlight-off',
  'highlight-anew',
  'highlight-count',
] satisfies BackgroundToHighlight['type'][];

/** True for a message of this contract: the other script in the page has its own. */
export function isBackgroundToHighlight(message: unknown): message is BackgroundToHighlight {
  return (
    typeof message === 'object' && message !== null && 'type' in message && TYPES.includes(`${message.type}`)
  );
}
