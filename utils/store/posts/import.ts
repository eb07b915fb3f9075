import { firstCheck } from '../../posts/first-check.ts';
import type { ImportedPart, ImportPart } from '../../posts/import-part.ts';
import { isSameValue } from '../../posts/merge.ts';
import { mergeImported } from '../../posts/merge-imported.ts';
import { postKey } from '../../posts/post.ts';
import { laterSeenByGoogle } from '../../posts/seen-by-google.ts';
import type { Instant } from '../../time.ts';
import { isGoodPost } from '../good-rows.ts';
import { openStore } from '../open.ts';
import type { PostRecord } from '../schema.ts';
import { edited } from './edit.ts';
import { foundOrNew } from './posts.ts';
import { isThere } from './posts-in.ts';
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
  // All at once: a question to the store for each row, one after the other, takes several times as long.
  const holders = await Promise.all(posts.map((post) => store.index('key').get(postKey(post))));
  const added: string[] = [];
  let rows = 0;
  const changed: ImportedPart['changed'][number][] = [];
  const left: PostRecord[] = [];
  /** As the part has left them: a file may have a post twice. */
  const records = new Map<string, PostRecord>();
  const writes: Promise<unknown>[] = [];
  for (const [i, post] of posts.entries()) {
    const key = postKey(post);
    const { there, record, makesWay } = foundOrNew(records.get(key) ?? holders[i], post, key, () =>
      firstCheck(addedBefore + added.length, now),
    );
    if (makesWay) writes.push(store.put(makesWay));
    if (!there) added.push(record.id);
    if (!there && !isGoodPost(holders[i])) rows++;
    const { after, changed: fields } = there
      ? mergeImported(there.post, post, there.state.last !== null)
      : { after: record.post, changed: [] };
    const isChanged = fields.length > 0;
    const next = isChanged ? edited(record, after, now) : record;
    records.set(key, next);
    if (!there || isChanged) writes.push(store.put(next));
    if (!isChanged || !there) continue;
    writes.push(edits.add({ postId: there.id, at: now, before: there.post }));
    if (next.wanted !== there.wanted) left.push(there);
    changed.push({ id: there.id, before: there.post, after });
  }
  await Promise.all(writes);
  let listedPosts = 0;
  for (const { by, value, seen } of listed) {
    const row = await (by === 'id' ? store.get(value) : store.index('key').get(value));
    if (!isGoodPost(row) || !isThere(row)) continue;
    listedPosts++;
    const seenByGoogle = laterSeenByGoogle(row.seenByGoogle ?? null, seen);
    if (!isSameValue(seenByGoogle, row.seenByGoogle)) await store.put({ ...row, seenByGoogle });
  }
  await leaveRuns(tx, left);
  await tx.done;
  return { added, rows, changed, same: posts.length - added.length - changed.length, listed: listedPosts };
}
