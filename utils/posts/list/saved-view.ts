import * as v from 'valibot';
import { addressOf, viewOf } from './address.ts';

/** A view of the list that the user has given a name. */
export interface SavedView {
  readonly name: string;
  /** As `addressOf` writes it, without an opened guest post. */
  readonly address: string;
}

/** More than anybody keeps. */
export const SAVED_VIEWS_AT_MOST = 50;
/** How long a name may be, in UTF-16 units. */
export const VIEW_NAME_AT_MOST = 60;
/** How long an address may be: about what the browser's sync storage takes of one key. */
const ADDRESS_AT_MOST = 2000;

const schema = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(VIEW_NAME_AT_MOST)),
  address: v.pipe(v.string(), v.maxLength(ADDRESS_AT_MOST)),
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
    const read = v.safeParse(schema, one);
    const saved = read.success ? savedView(read.output.name, read.output.address) : null;
    if (saved && !views.has(saved.name) && views.size < SAVED_VIEWS_AT_MOST) views.set(saved.name, saved);
  }
  return [...views.values()];
}

/**
 * Makes a view that can be saved.
 *
 * @param address of the list as it is
 * @returns null where the name is empty or too long, or the address is none of the list or too long
 */
export function savedView(name: string, address: string): SavedView | null {
  const view = viewOf(address);
  const read = v.safeParse(schema, { name, address: view ? addressOf({ ...view, opened: null }) : '' });
  return view && read.success ? read.output : null;
}

/**
 * Puts a view among the saved ones: in the place of that with its name, else at the end.
 *
 * @returns null where there are {@link SAVED_VIEWS_AT_MOST} already
 */
export function withSavedView(views: readonly SavedView[], saved: SavedView): readonly SavedView[] | null {
  const isThere = views.some(({ name }) => name === saved.name);
  if (isThere) return views.map((one) => (one.name === saved.name ? saved : one));
  return views.length < SAVED_VIEWS_AT_MOST ? [...views, saved] : null;
}
