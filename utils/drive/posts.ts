import type { GuestPost } from '../posts/post.ts';
import type { PostRecord } from '../store/schema.ts';
import type { View } from './driver.ts';

/** What a view asks of guest posts, asked from an own page. */

/** @returns their ids, in the same order */
export async function addPostsIn(own: View, posts: readonly GuestPost[]): Promise<readonly string[]> {
  const added = await own.evaluate(
    (given: readonly GuestPost[]) => chrome.runtime.sendMessage({ type: 'addPosts', posts: given }),
    posts,
  );
  if (!added?.ok) throw new Error(`The guest posts were not added: ${JSON.stringify(added)}`);
  return added.value.ids;
}

/**
 * Adds guest posts of which several may have the same page and target, on other terms: the extension itself
 * keeps one of these, so the others are written beside it, under keys of their own.
 *
 * @returns their ids, in the same order; posts that are alike in all share one
 */
export async function addAllPostsIn(own: View, posts: readonly GuestPost[]): Promise<readonly string[]> {
  const terms = posts.map((post) => JSON.stringify(post));
  const alike = new Map(posts.map((post, n) => [terms[n] ?? '', post]));
  const distinct = [...alike.values()].map((post, n) => ({ ...post, added: post.added + n }));
  const ids = [...(await addPostsIn(own, distinct))];
  const others = ids.flatMap((id, at) => (ids.indexOf(id) < at ? [{ at, id, post: distinct[at] }] : []));
  const added = await own.evaluate(copyPosts, others);
  for (const [n, { at }] of others.entries()) ids[at] = added[n] ?? '';
  const idsByTerms = new Map([...alike.keys()].map((each, at) => [each, ids[at] ?? '']));
  return terms.map((each) => idsByTerms.get(each) ?? '');
}

/** Runs in an own page: writes copies of fresh posts with other terms. */
async function copyPosts(
  others: readonly { readonly id: string; readonly post: GuestPost | undefined }[],
): Promise<string[]> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const store = await result(indexedDB.open('backlight'));
  const rows = store.transaction('posts', 'readwrite').objectStore('posts');
  const ids: string[] = [];
  for (const { id: of, post } of others) {
    const id = crypto.randomUUID();
    const row = await result(rows.get(of));
    await result(rows.put({ ...row, post, id, key: `${row.key}\n${id}` }));
    ids.push(id);
  }
  store.close();
  return ids;
}

/** Has posts looked at now. */
export async function checkPosts(own: View, ids: readonly string[], secondLook = false): Promise<void> {
  const done = await own.evaluate(
    (message: object) => chrome.runtime.sendMessage({ type: 'checkPosts', ...message }),
    { ids, secondLook },
  );
  if (!done?.ok) throw new Error(`The checks were not begun: ${JSON.stringify(done)}`);
}

/** Removes posts; the extension keeps them for a while, and no longer lists or checks them. */
export async function removePostsIn(own: View, ids: readonly string[]): Promise<void> {
  await own.evaluate(
    (all: readonly string[]) => chrome.runtime.sendMessage({ type: 'removePosts', ids: all, back: false }),
    ids,
  );
}

/** As long may one question to the page take, and less. */
const SLICE_MS = 15_000;
/** The alarm rings after half a minute, a look takes another at most, and the robots.txt some seconds. */
const STUCK_AFTER = 6;

/**
 * Waits until at least one of some posts is in no run any more: it was checked, or cannot be.
 *
 * @returns those that are in none, as they are in the store
 * @throws Error where the checks do not go on
 */
export async function nextChecked(own: View, ids: readonly string[]): Promise<readonly PostRecord[]> {
  for (let idle = 0; idle < STUCK_AFTER; idle++) {
    const { out } = await own.evaluate(fewerWanted, ids, ids.length, SLICE_MS);
    if (out.length > 0) return out;
  }
  throw new Error(`The checks do not go on: ${ids.length} posts are left`);
}

/**
 * Runs in an own page: waits until runs want fewer posts than before, or for a time.
 *
 * @param ids the posts that matter; null where all do
 * @returns how many of them are wanted, and those of `ids` that are not
 */
async function fewerWanted(
  ids: readonly string[] | null,
  before: number,
  ms: number,
): Promise<{ left: number; out: PostRecord[] }> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const store = await result(indexedDB.open('backlight'));
  const channel = new BroadcastChannel('posts');
  const posts = () => store.transaction('posts').objectStore('posts');
  const find = async () => {
    const wanted = posts().index('wanted');
    if (!ids) return { left: await result(wanted.count()), out: [] };
    const keys = new Set(await result(wanted.getAllKeys()));
    const out = ids.filter((id) => !keys.has(id));
    return { left: ids.length - out.length, out };
  };
  await new Promise<void>((heard) => {
    const look = async () => {
      if ((await find()).left < before) heard();
    };
    channel.onmessage = look;
    setTimeout(heard, ms);
    void look();
  });
  const { left, out } = await find();
  channel.close();
  const all = posts();
  const records = await Promise.all(out.map((id) => result(all.get(id))));
  store.close();
  return { left, out: records };
}

/**
 * Waits until all runs are done, however long that takes.
 *
 * @throws Error where they do not go on
 */
export async function runsDone(own: View): Promise<void> {
  let { left } = await own.evaluate(fewerWanted, null, Number.MAX_SAFE_INTEGER, SLICE_MS);
  for (let idle = 0; left > 0; ) {
    const { left: now } = await own.evaluate(fewerWanted, null, left, SLICE_MS);
    idle = now < left ? 0 : idle + 1;
    if (idle >= STUCK_AFTER) throw new Error(`The checks do not go on: ${left} posts are left`);
    left = now;
  }
}

/** All posts as they are in the store, by their ids. */
export async function storedPosts(own: View): Promise<ReadonlyMap<string, PostRecord>> {
  const posts = await own.evaluate(
    () =>
      new Promise<PostRecord[]>((resolve, reject) => {
        const opening = indexedDB.open('backlight');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('posts').objectStore('posts').getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => resolve(all.result);
          opening.result.close();
        };
      }),
  );
  return new Map(posts.map((post) => [post.id, post]));
}

/** How many checks are in the store. */
export function countChecks(own: View): Promise<number> {
  return own.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('backlight');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const count = opening.result.transaction('checks').objectStore('checks').count();
          count.onerror = () => reject(count.error);
          count.onsuccess = () => resolve(count.result);
          opening.result.close();
        };
      }),
  );
}

/** What the extension has noted as bugs of its own: where each was caught, and the error. */
export function bugsIn(own: View): Promise<string[]> {
  return own.evaluate(async () => {
    const { 'debug-log': noted = [] } = await chrome.storage.local.get('debug-log');
    const bugs = noted as { where: string; error: string }[];
    return bugs.map(({ where, error }) => `${where}: ${error}`);
  });
}
