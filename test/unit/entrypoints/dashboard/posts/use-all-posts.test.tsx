import '../../../utils/store/fresh-store.ts';
import { renderHook, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { useAllPosts } from '../../../../../entrypoints/dashboard/posts/use-all-posts.ts';
import { POSTS_CHANNEL, type PostsChanged } from '../../../../../utils/message/posts-channel.ts';
import { editPosts } from '../../../../../utils/store/posts/edit.ts';
import { addPosts } from '../../../../../utils/store/posts/posts.ts';
import { startRun } from '../../../../../utils/store/posts/runs.ts';
import { lastValue } from '../../../../../utils/ui/use-query.ts';
import { aPost } from '../../../build-post.ts';
import { countRows } from '../../../utils/store/count-rows.ts';

it('a broadcast that names guest posts has these read again alone; the others stay the same objects', async () => {
  const posts = Array.from({ length: 60 }, (_, i) => aPost({ url: `https://p${i}.test/`, added: i }));
  const { ids } = await addPosts(posts);
  const [first = ''] = ids;
  const hook = renderHook(() => useAllPosts());
  const all = () => lastValue(hook.result.current);
  await waitFor(() => expect(all()?.records).toHaveLength(60));
  const [before, other] = [all()?.records[0], all()?.records[1]];

  await editPosts([{ id: first, post: aPost({ url: 'https://p0.test/', added: 0, notes: 'new' }) }], 9);
  await startRun({ id: 'run', posts: [first], secondLook: false }, 9);
  const sender = new BroadcastChannel(POSTS_CHANNEL);
  const rows = await countRows(async () => {
    sender.postMessage({ posts: [first], runs: true } satisfies PostsChanged);
    await waitFor(() => expect(all()?.records[0]?.post.notes).toBe('new'), { timeout: 5000 });
  });
  sender.close();
  // Its row and that of the run.
  expect(rows).toBe(2);
  expect(all()?.records[0]).not.toBe(before);
  expect(all()?.records[1]).toBe(other);
  expect(all()?.runs).toMatchObject([{ id: 'run', total: 1, left: 1, busiestHost: 'p0.test' }]);
});
