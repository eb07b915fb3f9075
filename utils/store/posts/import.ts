import { firstCheck } from '../../posts/first-check.ts';
import type { ImportedPart, ImportPart } from '../../posts/import-part.ts';
import { isSameValue } from '../../posts/merge.ts';
import { mergeImported } from '../../posts/merge-imported.ts';
import { laterSeenByGoogle } from '../../posts/seen-by-google.ts';
import type { Instant } from '../../time.ts';
import { isGoodPost } from '../good-rows.ts';
import { openStore } from '../open.ts';
import type { PostRecord } from '../schema.ts';
import { edited } from './edit.ts';
import { findOrAdd, isThere } from './posts.ts';
import { leaveRuns } from './runs.ts';

/**
 * Imports guest posts: new ones are added, those that are there are merged with what the file says of them, and keep how
 * they were in their history. All of the part is written or nothing; and a part that is imported twice changes nothing
 * the second time.
 *
 * @throws DOMException where the store has no room or no leave for it
 */
export async function importPart(
  { posts, listed, addedBefore }: ImportPart,
  now: Instant,
): Promise<ImportedPart> {
  const tx = (await openStore()).transaction(['posts', 'edits', 'runs'], 'readwrite');
  // The write that failed rejects, too, and says why.
  tx.done.catch(() => undefined);
  const [store, edits] = [tx.objectStore('posts'), tx.objectStore('edits')];
  const added: string[] = [];
  const changed: ImportedPart['changed'][number][] = [];
  const left: PostRecord[] = [];
  for (const post of posts) {
    const due = firstCheck(addedBefore + added.length, now);
    const { id, there } = await findOrAdd(store, post, due);
    if (!there) {
      added.push(id);
      continue;
    }
    const { after, changed: fields } = mergeImported(there.post, post, there.state.last !== null);
    if (fields.length === 0) continue;
    const record = edited(there, after, now);
    await Promise.all([store.put(record), edits.add({ postId: id, at: now, before: there.post })]);
    if (record.wanted !== there.wanted) left.push(there);
    changed.push({ id, before: there.post, after });
  }
  let listedPosts = 0;
  for (const { url, seen } of listed)
    for (const record of (await store.index('url').getAll(url)).filter(isGoodPost).filter(isThere)) {
      listedPosts++;
      const seenByGoogle = laterSeenByGoogle(record.seenByGoogle ?? null, seen);
      if (!isSameValue(seenByGoogle, record.seenByGoogle)) await store.put({ ...record, seenByGoogle });
    }
  await leaveRuns(tx, left);
  await tx.done;
  return { added, changed, same: posts.length - added.length - changed.length, listed: listedPosts };
}
