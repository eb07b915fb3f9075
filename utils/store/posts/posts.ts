import { changesJudgement } from '../../posts/changes.ts';
import type { GuestPost } from '../../posts/post.ts';
import { isAtRest, newState, restated } from '../../posts/state.ts';
import { openStore } from '../open.ts';
import type { CheckRecord, PostRecord } from '../schema.ts';
import { leaveRuns } from './runs.ts';

/** What tells one guest post from another: where it is, and where it should lead. */
export function keyOf({ url, expect: { target } }: Pick<GuestPost, 'url' | 'expect'>): string {
  return `${url}\n${target.kind === 'page' ? target.url : target.name}`;
}

/** What came of adding guest posts. */
export interface Added {
  readonly ids: readonly string[];
  /** How many of them were there before, and stayed as they were. */
  readonly known: number;
}

/**
 * Adds guest posts; one that is there already keeps what is known of it.
 *
 * @throws DOMException where the browser has no room or no leave for it; none is added then
 */
export async function addPosts(posts: readonly GuestPost[]): Promise<Added> {
  const tx = (await openStore()).transaction('posts', 'readwrite');
  const byKey = tx.store.index('key');
  const ids: string[] = [];
  let known = 0;
  for (const post of posts) {
    const key = keyOf(post);
    const there = await byKey.get(key);
    // One that was removed is added anew, with all that is known of it.
    if (there && there.removedAt === undefined) known++;
    else if (there) await tx.store.put(addedAgain(there, post));
    ids.push(there?.id ?? (await tx.store.put(newRecord(post, key))));
  }
  await tx.done;
  return { ids, known };
}

function newRecord(post: GuestPost, key: string): PostRecord {
  const id = crypto.randomUUID();
  return { id, key, url: post.url, post, state: newState(post), due: post.added, takenBy: '' };
}

function addedAgain({ removedAt: _, ...record }: PostRecord, post: GuestPost): PostRecord {
  return beginAgain(judgedBy(record, post), post.added);
}

/** It is looked at now, unless it rests. */
function beginAgain(record: PostRecord, now: number): PostRecord {
  const state = restated(record.post, record.state, now);
  return { ...record, state, ...(isAtRest(state.verdict) ? {} : { due: now }) };
}

/** All guest posts, in the order in which they were added. */
export async function allPosts(): Promise<PostRecord[]> {
  const posts = await (await openStore()).getAll('posts');
  return posts.filter(isThere).sort(byAdded);
}

function byAdded(a: PostRecord, b: PostRecord): number {
  return a.post.added - b.post.added;
}

/** One guest post; undefined where there is none. */
export async function postOf(id: string): Promise<PostRecord | undefined> {
  return (await openStore()).get('posts', id);
}

/** The guest posts at an address without fragment, and those whose last look ended there: they have moved. */
export async function postsAt(url: string): Promise<PostRecord[]> {
  const { store } = (await openStore()).transaction('posts');
  const found = await Promise.all([store.index('url').getAll(url), store.index('finalUrl').getAll(url)]);
  const inOrder = found.flatMap((records) => records.filter(isThere).sort(byAdded));
  return [...new Map(inOrder.map((record) => [record.id, record])).values()];
}

function isThere({ removedAt }: PostRecord): boolean {
  return removedAt === undefined;
}

/**
/** What was news is none to whoever changes the post; and by other terms, what was found before tells nothing. */
export function judgedBy(record: PostRecord, post: GuestPost): PostRecord {
  const isAnew = changesJudgement(record.post, post);
  const state = isAnew ? { ...record.state, lastConclusive: null } : record.state;
  return { ...record, post, state, unseenChange: null };
}

/**
 * Removes guest posts; until {@link forgetRemoved} they can be put back.
 *
 * @param now in ms since 1970
 */
export async function removePosts(ids: readonly string[], now: number): Promise<void> {
  const tx = (await openStore()).transaction(['posts', 'runs'], 'readwrite');
  const posts = tx.objectStore('posts');
  const left: PostRecord[] = [];
  for (const id of ids) {
    const before = await posts.get(id);
    if (!before || before.removedAt !== undefined) continue;
    const { due: _due, wanted: _wanted, ...record } = before;
    left.push(before);
    await posts.put({ ...record, removedAt: now });
  }
  await leaveRuns(tx, left);
  await tx.done;
}

/**
 * Puts back what {@link removePosts} removed; it is looked at now. One whose address
 * and target another has by now stays removed.
 *
 * @returns how many of them do
 */
export async function restorePosts(ids: readonly string[], now: number): Promise<{ taken: number }> {
  const tx = (await openStore()).transaction('posts', 'readwrite');
  let taken = 0;
  for (const id of ids) {
    const record = await tx.store.get(id);
    if (record?.removedAt === undefined) continue;
    const key = keyOf(record.post);
    const holder = await tx.store.index('key').get(key);
    if (holder && holder.id !== id) {
      taken++;
      continue;
    }
    const { removedAt: _, ...back } = record;
    await tx.store.put(beginAgain({ ...back, key }, now));
  }
  await tx.done;
  return { taken };
}

/**
 * What a post that was removed is kept by while another has its address and target:
 * they are free for that one, and its own again if that one goes.
 */
export function freedKey({ id }: Pick<PostRecord, 'id'>): string {
  return `removed\n${id}`;
}

/**
 * Forgets posts that were removed before a time, with all that is known of them.
 *
 * @param before in ms since 1970
 */
export async function forgetRemoved(before: number): Promise<void> {
  const tx = (await openStore()).transaction(['posts', 'checks', 'edits'], 'readwrite');
  const [posts, checks, edits] = [tx.objectStore('posts'), tx.objectStore('checks'), tx.objectStore('edits')];
  for (const { id, removedAt } of await posts.getAll()) {
    if (removedAt === undefined || removedAt >= before) continue;
    for (const key of await checks.index('postId').getAllKeys(id)) await checks.delete(key);
    for (const key of await edits.index('postId').getAllKeys(id)) await edits.delete(key);
    await posts.delete(id);
  }
  await tx.done;
}

/** All looks at a guest post, in the order in which they were made. */
export async function checksOf(id: string): Promise<CheckRecord[]> {
  return (await openStore()).getAllFromIndex('checks', 'postId', id);
}
