import { expect, it, vi } from 'vitest';
import { openStore } from '../../../../../utils/store/open.ts';
import { addPosts, readPosts } from '../../../../../utils/store/posts/posts.ts';
import { aPost } from '../../../a-post.ts';
import '../fresh-store.ts';

it('all guest posts are read in pieces of at most 500, each once', async () => {
  const urls = Array.from({ length: 1203 }, (_, i) => `https://${i}.test/`);
  await addPosts(urls.map((url) => aPost({ url })));
  await openStore();
  const pieces: number[] = [];
  const getAll = IDBObjectStore.prototype.getAll;
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
    this: IDBObjectStore,
    range,
    count,
  ) {
    pieces.push(count ?? Number.POSITIVE_INFINITY);
    return getAll.call(this, range, count);
  });
  const { posts, unreadable } = await readPosts();
  expect(new Set(posts.map(({ url }) => url))).toEqual(new Set(urls));
  expect([posts.length, unreadable, pieces]).toEqual([1203, [], [500, 500, 500]]);
});
