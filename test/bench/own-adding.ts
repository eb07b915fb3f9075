import { browser } from '@wxt-dev/browser';
import { openDB } from 'idb';
import { postKey } from '../../utils/posts/post.ts';
import { newState } from '../../utils/posts/state.ts';
import { DAY } from '../../utils/time.ts';
import { inPieces, PIECE } from '../../utils/ui/in-pieces.ts';
import { aPost } from '../unit/a-post.ts';

/** Each round adds others. */
let made = 0;

/** The part of `own-bench.ts` that adds guest posts. */
export const adding = {
  /**
   * Adds guest posts as the form does, piece by piece. The floor writes as many rows into a store without indexes.
   *
   * @returns `ours` and `floor` in ms
   * @throws Error where they were not added
   */
  async addMany(count: number): Promise<{ ours: number; floor: number }> {
    const added = Date.now() + DAY;
    const posts = Array.from({ length: count }, () =>
      aPost({ url: `https://added${made++}.test/post`, added }),
    );
    const begin = performance.now();
    const { failed } = await inPieces(posts, (piece) =>
      browser.runtime.sendMessage({ type: 'addPosts', posts: piece }),
    );
    const ours = performance.now() - begin;
    if (failed) throw new Error(`The guest posts were not added: ${JSON.stringify(failed)}`);
    const rows = posts.map((post) => ({
      id: crypto.randomUUID(),
      key: postKey(post),
      url: post.url,
      post,
      state: newState(post),
      due: added,
      takenBy: '',
    }));
    const store = await openDB('floor', 1, {
      upgrade: (opened) => void opened.createObjectStore('rows', { keyPath: 'id' }),
    });
    const floored = performance.now();
    for (let from = 0; from < count; from += PIECE) {
      const tx = store.transaction('rows', 'readwrite');
      await Promise.all(rows.slice(from, from + PIECE).map((one) => tx.store.put(one)));
      await tx.done;
    }
    const floor = performance.now() - floored;
    store.close();
    return { ours, floor };
  },
};
