import '../fresh-store.ts';
import { expect, it } from 'vitest';
import { openStore } from '../../../../../utils/store/open.ts';
import { editPosts } from '../../../../../utils/store/posts/edit.ts';
import { addPosts, readPosts, removePosts } from '../../../../../utils/store/posts/posts.ts';
import { rereadPosts } from '../../../../../utils/store/posts/reread.ts';
import { aPost } from '../../../build-post.ts';
import { countRows } from '../count-rows.ts';

/** Adds so many guest posts, some of one moment, and reads them. */
async function read(count: number) {
  const posts = Array.from({ length: count }, (_, i) => aPost({ url: `https://p${i}.test/`, added: i >> 1 }));
  const { ids } = await addPosts(posts);
  return { ids, before: await rereadPosts(null, 'all') };
}

it('reads those alone that are named, and gives all as if they had been read anew', async () => {
  const { ids, before } = await read(40);
  const [first = '', second = '', third = ''] = ids;
  await editPosts([{ id: second, post: aPost({ url: 'https://p1.test/', added: 0, notes: 'new' }) }], 9);
  await removePosts([first], 9);
  const { ids: added } = await addPosts([aPost({ url: 'https://late.test/', added: 7 })]);
  const named = new Set([first, second, ...added, 'none']);
  let after = before;
  const rows = await countRows(async () => {
    after = await rereadPosts(before, named);
  });
  expect(rows).toBe(3);
  expect(after).toEqual(await readPosts());
  const same = (one: typeof before) => one.posts.find(({ id }) => id === third);
  expect(same(after)).toBe(same(before));
});

it('reads nothing where none has changed', async () => {
  const { before } = await read(3);
  expect(await countRows(() => rereadPosts(before, new Set()))).toBe(0);
  expect(await rereadPosts(before, new Set())).toBe(before);
});

it('reads all where many have changed, or any may have', async () => {
  const { ids, before } = await read(3);
  const many = new Set([...ids, ...Array.from({ length: 500 }, (_, i) => `${i}`)]);
  expect(await countRows(() => rereadPosts(before, many))).toBe(3);
  expect(await countRows(() => rereadPosts(before, 'all'))).toBe(3);
});

it('a row that cannot be read any more is told, and so is one that can be read again', async () => {
  const { ids, before } = await read(3);
  const [bad = ''] = ids;
  const store = await openStore();
  const good = await store.get('posts', bad);
  await Reflect.apply(store.put, store, ['posts', { id: bad, key: 'bad' }]);
  const after = await rereadPosts(before, new Set([bad]));
  expect([after.posts.length, after.unreadable]).toEqual([2, [{ id: bad, key: 'bad' }]]);
  if (good) await store.put('posts', good);
  const mended = await rereadPosts(after, new Set([bad]));
  expect([mended.posts.length, mended.unreadable]).toEqual([3, []]);
});
