import { expect, it } from 'vitest';
import { editPosts } from '../../../../../utils/store/posts/edit.ts';
import { editsOf, lastChecks, titlesOf } from '../../../../../utils/store/posts/history.ts';
import { addPosts } from '../../../../../utils/store/posts/posts.ts';
import { saveCheck } from '../../../../../utils/store/posts/queue.ts';
import { aReading } from '../../../build.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';
import { record } from '../fresh-store.ts';

it('the last checks of each come oldest first, and no more than are wanted', async () => {
  const { ids } = await addPosts([aPost(), aPost({ url: 'https://other.test/' })]);
  const [one = '', other = ''] = ids;
  const { state } = aPostRecord();
  for (let at = 1; at <= 5; at++) await saveCheck(one, () => ({ check: aCheck({ at }), state, due: null }));
  const found = await lastChecks([one, other], 3);
  expect(found.get(one)?.map(({ at }) => at)).toEqual([3, 4, 5]);
  expect(found.get(other)).toEqual([]);
});

it('what was agreed before is kept with each edit', async () => {
  const [id = ''] = (await addPosts([aPost({ notes: 'one' })])).ids;
  await editPosts([{ id, post: aPost({ notes: 'two' }) }], 5);
  await editPosts([{ id, post: aPost({ notes: 'three' }) }], 6);
  expect((await editsOf(id)).map(({ at, before }) => [at, before.notes])).toEqual([
    [5, 'one'],
    [6, 'two'],
  ]);
});

it('titles are those of recorded pages', async () => {
  await record(aReading([], { page: { url: 'https://a.test/', title: ' A title ' } }), []);
  await record(aReading([], { page: { url: 'https://b.test/', title: '' } }), []);
  const titles = await titlesOf(['https://a.test/', 'https://b.test/', 'https://c.test/']);
  expect([...titles]).toEqual([['https://a.test/', 'A title']]);
});
