import type { IDBPTransaction } from 'idb';
import { isGoodCheck, isGoodEdit, isGoodPost } from '../good-rows.ts';
import { openStore } from '../open.ts';
import type { BacklightSchema, CheckRecord, EditRecord, PostRecord } from '../schema.ts';
import { isThere } from './posts-in.ts';

/** A guest post with all that is known of its past. */
export interface RecordedPost {
  readonly record: PostRecord;
  /** Oldest first. */
  readonly checks: readonly CheckRecord[];
  /** What was agreed before each edit, oldest first. */
  readonly edits: readonly EditRecord[];
}

/** So many are in memory at once: between two slices the page can draw and answer. */
export const SLICE = 50;

/**
 * Reads guest posts with their past, slice by slice, in the order of their ids. Those that were removed meanwhile, or
 * cannot be read, are left out, and so is what cannot be read of their past.
 *
 * @throws DOMException where the store cannot be read
 */
export async function* readRecorded(
  ids: readonly string[],
): AsyncGenerator<readonly RecordedPost[], void, undefined> {
  for (let from = 0; from < ids.length; from += SLICE) {
    const wanted = ids.slice(from, from + SLICE);
    const tx = (await openStore()).transaction(['posts', 'checks', 'edits']);
    const rows = await readRows(tx, wanted);
    yield wanted.flatMap((id): RecordedPost[] => {
      const { record, checks, edits } = rows.get(id) ?? NO_ROWS;
      if (!isGoodPost(record) || !isThere(record)) return [];
      return [{ record, checks: checks.filter(isGoodCheck), edits: edits.filter(isGoodEdit) }];
    });
  }
}

/** What the store has of a guest post, good or bad. */
interface Rows {
  readonly record: PostRecord | undefined;
  readonly checks: readonly CheckRecord[];
  readonly edits: readonly EditRecord[];
}
const NO_ROWS: Rows = { record: undefined, checks: [], edits: [] };

/** Where no more than so many times the wanted posts lie between the first and the last of them, all are read at once. */
const DENSE = 2;

/** Reads what the store has of some guest posts: three questions in all where they lie close together, else three for each. */
async function readRows(
  tx: IDBPTransaction<BacklightSchema, ('posts' | 'checks' | 'edits')[]>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Rows>> {
  const posts = tx.objectStore('posts');
  const [checks, edits] = [tx.objectStore('checks').index('postId'), tx.objectStore('edits').index('postId')];
  const sorted = [...ids].sort();
  const range = IDBKeyRange.bound(sorted[0], sorted.at(-1));
  if ((await posts.count(range)) > DENSE * ids.length) {
    const each = ids.map(async (id): Promise<[string, Rows]> => {
      const [record, checked, edited] = await Promise.all([
        posts.get(id),
        checks.getAll(id),
        edits.getAll(id),
      ]);
      return [id, { record, checks: checked, edits: edited }];
    });
    return new Map(await Promise.all(each));
  }
  const [records, checked, edited] = await Promise.all([
    posts.getAll(range),
    checks.getAll(range),
    edits.getAll(range),
  ]);
  const [checksOf, editsOf] = [
    Map.groupBy(checked, ({ postId }) => postId),
    Map.groupBy(edited, ({ postId }) => postId),
  ];
  return new Map(
    records.map((record) => {
      const { id } = record;
      return [id, { record, checks: checksOf.get(id) ?? [], edits: editsOf.get(id) ?? [] }];
    }),
  );
}

/**
 * Reads guest posts without their past, slice by slice, in the order of their ids; as {@link readRecorded}.
 *
 * @throws DOMException where the store cannot be read
 */
export async function* readRecords(
  ids: readonly string[],
): AsyncGenerator<readonly PostRecord[], void, undefined> {
  for (let from = 0; from < ids.length; from += SLICE) {
    const { store } = (await openStore()).transaction('posts');
    const rows = await Promise.all(ids.slice(from, from + SLICE).map((id) => store.get(id)));
    yield rows.filter((row) => isGoodPost(row)).filter(isThere);
  }
}
