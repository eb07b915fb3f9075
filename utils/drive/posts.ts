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
 * Waits until all runs are done, however long that takes.
 *
 * @throws Error where they do not go on
 */
export async function runsDone(own: View): Promise<void> {
  let left = await postsLeft(own, Number.MAX_SAFE_INTEGER, SLICE_MS);
  for (let idle = 0; left > 0; ) {
    const now = await postsLeft(own, left, SLICE_MS);
    idle = now < left ? 0 : idle + 1;
    if (idle >= STUCK_AFTER) throw new Error(`The checks do not go on: ${left} posts are left`);
    left = now;
  }
}

/** How many posts the runs have left, once they are fewer than before, or after a time. */
function postsLeft(own: View, before: number, ms: number): Promise<number> {
  return own.evaluate(
    async (fewerThan: number, most: number) => {
      const result = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const store = await result(indexedDB.open('backlight'));
      const channel = new BroadcastChannel('posts');
      const left = () => result(store.transaction('posts').objectStore('posts').index('wanted').count());
      await new Promise<void>((heard) => {
        const look = async () => {
          if ((await left()) < fewerThan) heard();
        };
        channel.onmessage = look;
        setTimeout(heard, most);
        void look();
      });
      const now = await left();
      channel.close();
      store.close();
      return now;
    },
    before,
    ms,
  );
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
