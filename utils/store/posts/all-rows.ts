import { isGoodPost, sortOut } from '../good-rows.ts';
import type { Store } from '../open-named.ts';
import type { PostRecord } from '../schema.ts';

/** So many rows are read and validated at a time: meanwhile a view can draw, and take clicks. */
const ROWS_AT_ONCE = 500;

/** Rows of guest posts: those that can be read, and those that cannot, as they are there. */
interface PostRows {
  readonly good: PostRecord[];
  readonly bad: unknown[];
}

/**
 * Reads all rows of guest posts as they are at one moment, removed ones too, in pieces, whoever has opened the store.
 *
 * @throws DOMException where the store cannot be read
 */
export async function allPostRows(opened: Store): Promise<PostRows> {
  const { store } = opened.transaction('posts');
  const found: PostRows = { good: [], bad: [] };
  let reading: Promise<PostRecord[]> | null = store.getAll(undefined, ROWS_AT_ONCE);
  while (reading) {
    const rows: PostRecord[] = await reading;
    const last = rows.length < ROWS_AT_ONCE ? undefined : rows.at(-1);
    // The store looks for the next ones while these are validated.
    reading = last ? store.getAll(IDBKeyRange.lowerBound(last.id, true), ROWS_AT_ONCE) : null;
    const { good, bad } = sortOut(rows, isGoodPost);
    found.good.push(...good);
    found.bad.push(...bad);
  }
  return found;
}

/**
 * Reads the rows of some guest posts as they are at one moment, removed ones too. Of an id without a row there is none.
 *
 * @throws DOMException where the store cannot be read
 */
export async function namedPostRows(opened: Store, ids: readonly string[]): Promise<PostRows> {
  const { store } = opened.transaction('posts');
  const found: PostRows = { good: [], bad: [] };
  for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
    const rows = await Promise.all(ids.slice(from, from + ROWS_AT_ONCE).map((id) => store.get(id)));
    const there = rows.filter((row) => row !== undefined);
    const { good, bad } = sortOut(there, isGoodPost);
    found.good.push(...good);
    found.bad.push(...bad);
  }
  return found;
}
