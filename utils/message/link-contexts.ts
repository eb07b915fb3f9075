import * as v from 'valibot';
import { HREF_AT_MOST, TEXT_AT_MOST } from '../link/limits.ts';
import {
  CONTEXT_HTML_AT_MOST,
  CONTEXTS_AT_MOST,
  type LinkContext,
  SENTENCE_AT_MOST,
} from '../link/link-context.ts';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** What a page has around links, from the other side of the trust line. */
export const linkContextsSchema: v.GenericSchema<unknown, readonly LinkContext[]> = v.pipe(
  v.array(
    v.object({
      rawHref: text(HREF_AT_MOST),
      text: text(TEXT_AT_MOST),
      html: text(CONTEXT_HTML_AT_MOST),
      sentence: text(SENTENCE_AT_MOST),
    }),
  ),
  v.maxLength(CONTEXTS_AT_MOST),
  v.readonly(),
);

/** @returns what `contexts.js` has read, or none where that is nothing of ours */
export function readLinkContexts(value: unknown): readonly LinkContext[] {
  const result = v.safeParse(linkContextsSchema, value);
  return result.success ? result.output : [];
}
