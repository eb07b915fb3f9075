import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  addMarked,
  addPartMarked,
  forgetMarked,
  markPosts,
} from '../../../../../entrypoints/background/posts/mark.ts';
import { acknowledgeMissing, missingPosts } from '../../../../../utils/settings/posts-mark.ts';
import { openStore } from '../../../../../utils/store/open.ts';
import { importPart } from '../../../../../utils/store/posts/import.ts';
import { addPosts, countPostRows, removePosts } from '../../../../../utils/store/posts/posts.ts';
import { aPost } from '../../../build-post.ts';
import '../../../utils/store/fresh-store.ts';
import { readingFails } from '../../failing-store.ts';

const add = (...names: readonly string[]) =>
  addMarked(() => addPosts(names.map((name) => aPost({ url: `https://${name}.test/` }))));
const missing = () => missingPosts(countPostRows);

/** What a browser does that cannot read its store any more: it begins an empty one in its place. */
async function storeIsLost(): Promise<void> {
  await (await openStore()).clear('posts');
}

describe('guest posts that the browser has lost', () => {
  it('are none while all are there, or the user has removed some', async () => {
    expect(await missing()).toBe(0);
    await add('a', 'b', 'c');
    expect(await missing()).toBe(0);
    const { ids } = await add('d');
    await removePosts(ids, 1000);
    expect(await missing()).toBe(0);
    await forgetMarked(2000);
    expect([await countPostRows(), await missing()]).toEqual([3, 0]);
    await markPosts();
    expect(await missing()).toBe(0);
  });

  it('are counted, also once others are added, until the user knows', async () => {
    await add('a', 'b', 'c');
    await storeIsLost();
    expect(await missing()).toBe(3);
    await markPosts();
    expect(await missing()).toBe(3);
    await add('d');
    expect(await missing()).toBe(3);
    await acknowledgeMissing(countPostRows);
    expect(await missing()).toBe(0);
    await add('e');
    expect(await missing()).toBe(0);
  });

  it('are noticed while an import goes on, of which no row counts as lost', async () => {
    const take = (addedBefore: number, ...names: readonly string[]) => {
      const posts = names.map((name) => aPost({ url: `https://${name}.test/` }));
      return addPartMarked(addedBefore === 0, () => importPart({ posts, listed: [], addedBefore }, 1000));
    };
    const { added } = await take(0, 'a', 'b');
    await take(2, 'c', 'a');
    expect(await missing()).toBe(0);
    // One that was removed has its row already.
    await removePosts(added.slice(0, 1), 1000);
    await take(3, 'a');
    expect([await countPostRows(), await missing()]).toEqual([3, 0]);
    await storeIsLost();
    await take(4, 'd');
    expect(await missing()).toBe(3);
  });

  it('are not missing any more when they come back', async () => {
    await add('a', 'b', 'c');
    const rows = await (await openStore()).getAll('posts');
    await storeIsLost();
    await markPosts();
    const tx = (await openStore()).transaction('posts', 'readwrite');
    for (const row of rows) await tx.store.put(row);
    await tx.done;
    expect(await missing()).toBe(0);
    await markPosts();
    expect(await missing()).toBe(0);
  });

  it('are none where the background is ended before it has deleted what it was about to', async () => {
    const { ids } = await add('a', 'b');
    await removePosts(ids, 1000);
    readingFails('checks');
    await expect(forgetMarked(2000)).rejects.toThrow();
    vi.restoreAllMocks();
    expect([await countPostRows(), await missing()]).toEqual([2, 0]);
    await forgetMarked(2000);
    expect([await countPostRows(), await missing()]).toEqual([0, 0]);
  });

  it('are none where the mark is no good', async () => {
    await add('a');
    await fakeBrowser.storage.local.set({ 'posts-count': { count: '20', missing: -1 } });
    expect(await missing()).toBe(0);
  });
});
