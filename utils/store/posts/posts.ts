import { changesJudgement, isAccepted } from '../../posts/changes.ts';
import { type GuestPost, postKey } from '../../posts/post.ts';
import { isAtRest, newState, restated } from '../../posts/state.ts';
import type { Instant } from '../../time.ts';
import { isGoodCheck, isGoodPost, sortOut } from '../good-rows.ts';
import { openStore } from '../open.ts';
import type { CheckRecord, PostRecord } from '../schema.ts';
import { withNotice } from './notices.ts';
import { byAdded, isThere, postsIn, type ReadPosts } from './posts-in.ts';
import { leaveRuns } from './runs.ts';

/** Which guest posts were added. */
export interface Added {
  /** One for each post that was to be added, in their order. */
  readonly ids: readonly string[];
  /** How many of them were there already. */
  readonly known: number;
}

/**
 * Adds guest posts; each is due at its `added`. One that is there already stays as it is.
 *
 * @throws DOMException where the browser has no room or no leave for it; none is added then
 */
export async function addPosts(posts: readonly GuestPost[]): Promise<Added> {
  const tx = (await openStore()).transaction('posts', 'readwrite');
  // The write that failed rejects, too, and says why.
  tx.done.catch(() => undefined);
  // All at once, as an import does: one after the other, each waits for the answer to the one before.
  const holders = await Promise.all(posts.map((post) => tx.store.index('key').get(postKey(post))));
  /** By key: some may be given twice. */
  const records = new Map<string, PostRecord>();
  const ids: string[] = [];
  const writes: Promise<unknown>[] = [];
  let known = 0;
  for (const [i, post] of posts.entries()) {
    const key = postKey(post);
    const { record, there, makesWay } = foundOrNew(
      records.get(key) ?? holders[i],
      post,
      key,
      () => post.added,
    );
    if (makesWay) writes.push(tx.store.put(makesWay));
    if (there) known++;
    else writes.push(tx.store.put(record));
    records.set(key, record);
    ids.push(record.id);
  }
  await Promise.all(writes);
  await tx.done;
  return { ids, known };
}

/** A guest post that is to be added, or is there already. */
interface FoundOrNew {
  /** As it is there, or is to be stored. */
  readonly record: PostRecord;
  /** The post that is there already; null where it is new, or was removed. */
  readonly there: PostRecord | null;
  /** A row that cannot be read and holds the post's key, under another one; null where there is none. */
  readonly makesWay: PostRecord | null;
}

/**
 * Makes the row of a guest post that is added, unless it is there already. One that was removed is added again, with its
 * history.
 *
 * @param holder what the store has under its key
 * @param due when it is checked first
 */
export function foundOrNew(
  holder: PostRecord | undefined,
  post: GuestPost,
  key: string,
  due: () => Instant,
): FoundOrNew {
  const before = isGoodPost(holder) ? holder : null;
  if (before && isThere(before)) return { record: before, there: before, makesWay: null };
  if (before) return { record: addedAgain(before, post, due()), there: null, makesWay: null };
  const id = crypto.randomUUID();
  const row = { id, key, url: post.url, post, state: newState(post), due: due(), takenBy: '' };
  return {
    record: withNotice(row),
    there: null,
    makesWay: holder ? { ...holder, key: freedKey(holder) } : null,
  };
}

function addedAgain({ removedAt: _, ...record }: PostRecord, post: GuestPost, due: Instant): PostRecord {
  // How its link was belongs to its history: where scripts or frames brought it in, its HTML alone cannot tell.
  const baseline = post.baseline ?? record.post.baseline;
  // Whoever adds it again has removed it: what was new of it then is not.
  return beginAgain({ ...judgedBy(record, { ...post, baseline }), unseenChange: null }, due);
}

/** It is checked now, unless it is at rest. */
function beginAgain(record: PostRecord, now: Instant): PostRecord {
  const state = restated(record.post, record.state, now);
  return withNotice({ ...record, state, ...(isAtRest(state.verdict) ? {} : { due: now }) });
}

/**
 * Reads all guest posts.
 *
 * @throws DOMException where the store cannot be read
 */
export async function readPosts(): Promise<ReadPosts> {
  return postsIn(await openStore());
}

/** Reads those guest posts that can be read, in the order in which they were added; removed ones are left out. */
export async function allPosts(): Promise<PostRecord[]> {
  return (await readPosts()).posts;
}

/** Counts the guest posts, and reads none; removed ones are left out. */
export async function countPosts(): Promise<number> {
  const { store } = (await openStore()).transaction('posts');
  const [all, removed] = await Promise.all([store.count(), store.index('removedAt').count()]);
  return all - removed;
}

/** Reads one guest post, be it removed or not; undefined where there is none, or it cannot be read. */
export async function postOf(id: string): Promise<PostRecord | undefined> {
  const row = await (await openStore()).get('posts', id);
  return isGoodPost(row) ? row : undefined;
}

/**
 * Reads the guest posts of a page: those at its address first, then those that have moved there.
 *
 * @param url without fragment
 */
export async function readPostsAt(url: string): Promise<ReadPosts> {
  const { store } = (await openStore()).transaction('posts');
  const [at, moved] = await Promise.all([
    store.index('url').getAll(url),
    store.index('finalUrl').getAll(url),
  ]);
  const inOrder = [at, moved].flatMap((rows) => rows.filter(isGoodPost).filter(isThere).sort(byAdded));
  const posts = [...new Map(inOrder.map((record) => [record.id, record])).values()];
  return { posts, unreadable: sortOut(at, isGoodPost).bad };
}

/** Reads those guest posts of a page that can be read, in the same order. */
export async function postsAt(url: string): Promise<PostRecord[]> {
  return (await readPostsAt(url)).posts;
}

/**
 * The record with other terms. Whoever accepts a link as it is has seen its last change; any other edit, as one of
 * hundreds of posts at once, says nothing of that. Where the post is judged by other terms now, the next check is compared
 * with nothing.
 */
export function judgedBy(record: PostRecord, post: GuestPost): PostRecord {
  const isAnew = changesJudgement(record.post, post);
  const state = isAnew ? { ...record.state, lastConclusive: null } : record.state;
  const unseenChange = isAccepted(record.post, post) ? null : record.unseenChange;
  return { ...record, post, state, ...(unseenChange !== undefined && { unseenChange }) };
}

/** Removes guest posts; until {@link forgetRemoved} they can be put back. */
export async function removePosts(ids: readonly string[], now: Instant): Promise<void> {
  const tx = (await openStore()).transaction(['posts', 'runs'], 'readwrite');
  const posts = tx.objectStore('posts');
  const left: PostRecord[] = [];
  for (const id of ids) {
    const before = await posts.get(id);
    if (!isGoodPost(before) || before.removedAt !== undefined) continue;
    const { due: _due, wanted: _wanted, noticeAt: _noticeAt, ...record } = before;
    left.push(before);
    await posts.put({ ...record, removedAt: now });
  }
  await leaveRuns(tx, left);
  await tx.done;
}

/**
 * Puts back posts that {@link removePosts} removed; they are checked now. One whose key another
 * post has by now stays removed.
 *
 * @returns how many stay removed
 */
export async function restorePosts(ids: readonly string[], now: Instant): Promise<{ taken: number }> {
  const tx = (await openStore()).transaction('posts', 'readwrite');
  let taken = 0;
  for (const id of ids) {
    const record = await tx.store.get(id);
    if (!isGoodPost(record) || record.removedAt === undefined) continue;
    const key = postKey(record.post);
    const holder = await tx.store.index('key').get(key);
    if (holder && holder.id !== id) {
      if (holdsKey(holder)) {
        taken++;
        continue;
      }
      await tx.store.put({ ...holder, key: freedKey(holder) });
    }
    const { removedAt: _, ...back } = record;
    await tx.store.put(beginAgain({ ...back, key }, now));
  }
  await tx.done;
  return { taken };
}

/** Whether a row keeps other posts from having its address and target: one that was removed, or cannot be read, does not. */
export function holdsKey(row: PostRecord): boolean {
  return isGoodPost(row) && isThere(row);
}

/**
 * The key of a removed post while another post has its address and target. When it is put back, it
 * takes its own key again. A row that cannot be read makes way in the same manner.
 */
export function freedKey({ id }: Pick<PostRecord, 'id'>): string {
  return `removed\n${id}`;
}

/** Counts the rows of guest posts: those that were removed, and those that cannot be read, too. */
export async function countPostRows(): Promise<number> {
  return (await openStore()).count('posts');
}

/** Counts the posts that {@link forgetRemoved} would delete. */
export async function countRemoved(before: Instant): Promise<number> {
  const range = IDBKeyRange.upperBound(before, true);
  return (await (await openStore()).getAllFromIndex('posts', 'removedAt', range)).filter(isGoodPost).length;
}

/** Deletes posts that were removed before a time, with their checks and edits. Reads no other rows. */
export async function forgetRemoved(before: Instant): Promise<void> {
  const tx = (await openStore()).transaction(['posts', 'checks', 'edits'], 'readwrite');
  const [posts, checks, edits] = [tx.objectStore('posts'), tx.objectStore('checks'), tx.objectStore('edits')];
  const rows = await posts.index('removedAt').getAll(IDBKeyRange.upperBound(before, true));
  for (const { id } of rows.filter(isGoodPost)) {
    for (const key of await checks.index('postId').getAllKeys(id)) await checks.delete(key);
    for (const key of await edits.index('postId').getAllKeys(id)) await edits.delete(key);
    await posts.delete(id);
  }
  await tx.done;
}

/** Reads all checks of a guest post, in the order in which they were made; what cannot be read is left out. */
export async function checksOf(id: string): Promise<CheckRecord[]> {
  return (await (await openStore()).getAllFromIndex('checks', 'postId', id)).filter(isGoodCheck);
}
