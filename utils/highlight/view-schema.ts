import * as v from 'valibot';
import { HIGHLIGHT_KINDS } from './style.ts';
import { type HighlightView, VIEWS, WHOLE_VIEW } from './view.ts';

/** A view as a document says it, or as it was stored. */
export const viewSchema = v.object({
  only: v.nullable(v.picklist(VIEWS)),
  hidden: v.pipe(v.array(v.picklist(HIGHLIGHT_KINDS)), v.maxLength(HIGHLIGHT_KINDS.length), v.readonly()),
});

/** Reads a stored view; of anything else it is the whole one. */
export function readView(stored: unknown): HighlightView {
  const result = v.safeParse(viewSchema, stored);
  return result.success ? result.output : WHOLE_VIEW;
}
