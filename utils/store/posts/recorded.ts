import { isGoodCheck, isGoodEdit, isGoodPost } from '../good-rows.ts';
import { openStore } from '../open.ts';
import type { CheckRecord, EditRecord, PostRecord } from '../schema.ts';
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
    const tx = (await openStore()).transaction(['posts', 'checks', 'edits']);
    const [posts, checks, edits] = [
      tx.objectStore('posts'),
      tx.objectStore('checks').index('postId'),
      tx.objectStore('edits').index('postId'),
    ];
    const read = async (id: string): Promise<RecordedPost[]> => {
      const [record, checked, edited] = await Promise.all([
        posts.get(id),
        checks.getAll(id),
        edits.getAll(id),
      ]);
      if (!isGoodPost(record) || !isThere(record)) return [];
      return [{ record, checks: checked.filter(isGoodCheck), edits: edited.filter(isGoodEdit) }];
    };
    yield (await Promise.all(ids.slice(from, from + SLICE).map(read))).flat();
  }
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
