import * as v from 'valibot';
import { viewSchema } from '../highlight/view-schema.ts';
import { robotsMetasSchema } from '../link/facts-schema.ts';
import { ASK_AT_MOST, WRITTEN_AT_MOST } from './background-to-highlight.ts';

const written = v.pipe(v.string(), v.maxLength(WRITTEN_AT_MOST));
const writtenOnes = v.pipe(v.array(written), v.maxLength(ASK_AT_MOST), v.readonly());

/** Longer ones no honest page has, and no script of ours sends. */
const address = v.pipe(v.string(), v.maxLength(2_100_000));
/** A style sheet names at most each of the addresses that were asked for. */
const sheet = v.pipe(v.string(), v.maxLength(50_000_000));

/** What the script in a document says to the background: from the other side of the trust line, as it shares its process with the page. */
const highlightToBackground = v.union([
  /** Is this document to be highlighted, and what are these? */
  v.object({
    type: v.literal('judge'),
    url: address,
    base: address,
    robots: robotsMetasSchema,
    xRobotsTag: v.nullable(address),
    hrefs: writtenOnes,
    rels: writtenOnes,
  }),
  /** Put this style sheet over the document, and take those off. */
  v.object({
    type: v.literal('paint'),
    add: v.nullable(sheet),
    remove: v.pipe(v.array(sheet), v.maxLength(100), v.readonly()),
  }),
  /** Bring the legend into this document. */
  v.object({ type: v.literal('legend') }),
  /** The user has chosen in the legend which links to see: keep it for the tab, and tell all its documents. */
  v.object({ type: v.literal('view'), view: viewSchema }),
  /** The document has frames that it had not: highlight them too. */
  v.object({ type: v.literal('frames') }),
  /** So many links of a framed document are highlighted: tell the legend. */
  v.object({ type: v.literal('count'), links: v.pipe(v.number(), v.finite()) }),
]);
export type HighlightToBackground = v.InferOutput<typeof highlightToBackground>;

/** @returns the message, or null where it is none of this contract */
export function readHighlightToBackground(message: unknown): HighlightToBackground | null {
  const result = v.safeParse(highlightToBackground, message);
  return result.success ? result.output : null;
}
