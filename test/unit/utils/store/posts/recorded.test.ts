import '../fresh-store.ts';
import { expect, it } from 'vitest';
import { openStore } from '../../../../../utils/store/open.ts';
import { editPosts } from '../../../../../utils/store/posts/edit.ts';
import { addPosts, removePosts } from '../../../../../utils/store/posts/posts.ts';
import { saveCheck } from '../../../../../utils/store/posts/queue.ts';
import { readRecorded, readRecords, SLICE } from '../../../../../utils/store/posts/recorded.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';

it('guest posts come with all their checks and edits, in the order of their ids', async () => {
  const { ids } = await addPosts([aPost({ notes: 'one' }), aPost({ url: 'https://other.test/' })]);
  const [one = '', other = ''] = ids;
  const { state } = aPostRecord();
  for (const at of [1, 2]) await saveCheck(one, () => ({ check: aCheck({ at }), state, due: null }));
  await editPosts([{ id: one, post: aPost({ notes: 'two' }) }], 5);
  const [slice] = await Array.fromAsync(readRecorded([other, one]));
  expect(slice?.map(({ record }) => record.id)).toEqual([other, one]);
  expect(slice?.map(({ checks }) => checks.map(({ at }) => at))).toEqual([[], [1, 2]]);
  expect(slice?.map(({ edits }) => edits.map(({ before }) => before.notes))).toEqual([[], ['one']]);
});

it('the same comes of a few that lie far apart in the store as of all, which are read together', async () => {
  const { ids } = await addPosts(Array.from({ length: 9 }, (_, i) => aPost({ url: `https://p${i}.test/` })));
  const { state } = aPostRecord();
  for (const [at, id] of ids.entries())
    await saveCheck(id, () => ({ check: aCheck({ at }), state, due: null }));
  await editPosts(
    ids.map((id, i) => ({ id, post: aPost({ url: `https://p${i}.test/`, notes: 'two' }) })),
    5,
  );
  const sorted = [...ids].sort();
  const far = [sorted[8] ?? '', sorted[0] ?? ''];
  const [all = []] = await Array.fromAsync(readRecorded(sorted));
  const [few = []] = await Array.fromAsync(readRecorded(far));
  expect(all.map(({ record, checks, edits }) => [record.id, checks.length, edits.length])).toEqual(
    sorted.map((id) => [id, 1, 1]),
  );
  expect(few).toEqual([all[8], all[0]]);
});

it('many come slice by slice; what was removed, is gone or cannot be read is left out', async () => {
  const posts = Array.from({ length: SLICE + 2 }, (_, i) => aPost({ url: `https://p${i}.test/` }));
  const { ids } = await addPosts(posts);
  const [first = '', second = ''] = ids;
  await removePosts([first], 9);
  const store = await openStore();
  await Reflect.apply(store.put, store, ['posts', { id: second, key: 'bad' }]);
  const sizes = (await Array.fromAsync(readRecords([...ids, 'none']))).map((slice) => slice.length);
  expect(sizes).toEqual([SLICE - 2, 2]);
});
