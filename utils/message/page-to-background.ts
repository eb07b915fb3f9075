import * as v from 'valibot';
import { linkColumnsSchema, pageFactsSchema } from '../link/facts-schema.ts';

/**
 * What a content script says over the port of a reading, from the other side of the trust line: `links` in pieces, in document
 * order, then `page`, then `end`. A port that closes before has failed.
 */
const pageToBackground = v.union([
  v.object({ type: v.literal('page'), page: pageFactsSchema }),
  v.object({ type: v.literal('links'), columns: linkColumnsSchema }),
  /** `gone`: links that the page took away before they were read. */
  v.object({ type: v.literal('end'), gone: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
]);

export type PageToBackground = v.InferOutput<typeof pageToBackground>;

/** @returns the message, or null where it is none of this contract */
export function readPageToBackground(message: unknown): PageToBackground | null {
  const result = v.safeParse(pageToBackground, message);
  return result.success ? result.output : null;
}
