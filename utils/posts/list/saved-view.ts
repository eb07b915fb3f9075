import * as v from 'valibot';

/** A view of the list that the user has given a name. */
export interface SavedView {
  readonly name: string;
  /** As `viewAddress` writes it, without an opened guest post. */
  readonly address: string;
}

/** More than anybody keeps. */
export const SAVED_VIEWS_AT_MOST = 50;
/** How long a name may be, in UTF-16 units. */
export const VIEW_NAME_AT_MOST = 60;
/** How long an address may be: about what the browser's sync storage takes of one key. */
const ADDRESS_AT_MOST = 2000;

/** Schema of `SavedView`. What the address says is read when it is opened: whatever it is, that is harmless. */
export const savedViewSchema = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(VIEW_NAME_AT_MOST)),
  address: v.pipe(
    v.string(),
    v.maxLength(ADDRESS_AT_MOST),
    v.check((address) => /^#posts(\?|$)/.test(address)),
  ),
});

/**
 * Reads the views that the user has saved.
 *
 * @param stored whatever was stored
 * @returns in their order, each name once; what is no view is left out
 */
export function readSavedViews(stored: unknown): readonly SavedView[] {
  if (!Array.isArray(stored)) return [];
  const views = new Map<string, SavedView>();
  for (const one of stored) {
    const read = v.safeParse(savedViewSchema, one);
    if (!read.success || views.has(read.output.name)) continue;
    if (views.size < SAVED_VIEWS_AT_MOST) views.set(read.output.name, read.output);
  }
  return [...views.values()];
}
