import * as v from 'valibot';
import { viewAddress, viewOf } from './address.ts';
import { SAVED_VIEWS_AT_MOST, type SavedView, savedViewSchema } from './saved-view.ts';

/**
 * Makes a view that can be saved.
 *
 * @param address of the list as it is
 * @returns null where the name is empty or too long, or the address is none of the list or too long
 */
export function savedView(name: string, address: string): SavedView | null {
  const view = viewOf(address);
  const read = v.safeParse(savedViewSchema, {
    name: name.trim(),
    address: view ? viewAddress({ ...view, opened: null }) : '',
  });
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
