import * as v from 'valibot';
import { noteUnlessExpected } from '../errors.ts';
import type { PageKey } from './registry.ts';

/*
 * What the user chose for the report lasts as long as its tab: loading the page again shows the same. It is in no address,
 * for a selection may be of thousands of guest posts.
 */

/** Session storage of the tab: the ids of guest posts, and what the form says. */
const [POSTS, WISH] = ['report-posts', 'report-wish'] as const;

const idsSchema = v.pipe(v.array(v.string()), v.readonly());
const wishSchema = v.object({
  /** The key of what it is about. */
  scope: v.string(),
  /** Days, as date fields have them: `2026-03-31`. */
  from: v.string(),
  to: v.string(),
  hasCost: v.boolean(),
});
/** What the user wants in a report. */
export type ReportWish = Readonly<v.InferOutput<typeof wishSchema>>;

/** Keeps the ids of the guest posts that were chosen for the report; null where none were. The form begins anew. */
export function chooseForReport(ids: readonly string[] | null): void {
  write(POSTS, ids);
  write(WISH, null);
}

/** The ids of the guest posts that were chosen for the report; null where none were. */
export function chosenForReport(): readonly string[] | null {
  return read(POSTS, idsSchema);
}

/** What the form said before the page was loaded again; null where nobody has changed it. */
export function lastWish(): ReportWish | null {
  return read(WISH, wishSchema);
}

/** Keeps what the form says. */
export function keepWish(wish: ReportWish): void {
  write(WISH, wish);
}

/** What could not be stored, as where there are too many ids: until the page is loaded again. */
const unstored = new Map<string, unknown>();

function read<S extends v.GenericSchema>(key: PageKey<'sessionStorage'>, schema: S): v.InferOutput<S> | null {
  const stored = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), sessionStorage.getItem(key));
  if (stored.success) return stored.output;
  const here = v.safeParse(schema, unstored.get(key));
  return here.success ? here.output : null;
}

function write(key: PageKey<'sessionStorage'>, value: unknown): void {
  sessionStorage.removeItem(key);
  unstored.delete(key);
  if (value === null) return;
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch (error) {
    noteUnlessExpected('keep for the report', error);
    unstored.set(key, value);
  }
}
