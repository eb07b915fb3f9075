import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { markSeen } from '../../../../../../entrypoints/background/posts/notify/mark-seen.ts';
import { onPostsChanged, type PostsChanged } from '../../../../../../utils/message/posts-channel.ts';
import { startRun } from '../../../../../../utils/store/posts/runs.ts';
import '../../../../utils/store/fresh-store.ts';
import { fakeToolbar } from '../fake-toolbar.ts';
import { add, find, MARKED, NOW } from './found.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  fakeToolbar();
});
afterEach(() => vi.useRealTimers());

describe('open views', () => {
  /** What is broadcast until something is done. */
  async function broadcastBy(act: () => Promise<unknown>): Promise<PostsChanged> {
    const { promise, resolve } = Promise.withResolvers<PostsChanged>();
    const unsubscribe = onPostsChanged(resolve);
    await act();
    const changed = await promise;
    unsubscribe();
    return changed;
  }

  it('are told which post was checked', async () => {
    const [id = ''] = await add('https://blog.test/');
    expect(await broadcastBy(() => find(id, MARKED))).toEqual({ posts: [id], runs: false });
  });

  it('are told that its run has one less to do', async () => {
    const [id = '', other = ''] = await add('https://a.test/', 'https://b.test/');
    await startRun({ id: 'run', posts: [id, other], secondLook: false }, NOW);
    expect(await broadcastBy(() => find(id, {}))).toEqual({ posts: [id], runs: true });
  });

  it('are told of which posts the changes were seen', async () => {
    const [id = ''] = await add('https://blog.test/');
    await find(id, MARKED);
    expect(await broadcastBy(() => markSeen([id]))).toEqual({ posts: [id], runs: false });
    expect(await broadcastBy(() => markSeen(null))).toEqual({ posts: 'all', runs: false });
  });
});
