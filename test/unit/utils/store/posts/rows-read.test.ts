import { beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../../../utils/store/open.ts';
import { changedPosts, markChangesSeen, markNotified } from '../../../../../utils/store/posts/changes.ts';
import { allPosts, forgetRemoved, postsAt } from '../../../../../utils/store/posts/posts.ts';
import { nextDue, queuedPosts } from '../../../../../utils/store/posts/queue.ts';
import { runsLeft, startRun } from '../../../../../utils/store/posts/runs.ts';
import { aPost, aPostRecord } from '../../../build-post.ts';
import { countRows } from '../count-rows.ts';
import '../fresh-store.ts';

const POSTS = 500;
const [NOW, LATER] = [100_000, 200_000];

/** Many posts that are all well and due later: 3 of them have an unseen change, 2 are due, 4 were removed. */
beforeEach(async () => {
  const tx = (await openStore()).transaction('posts', 'readwrite');
  for (let i = 0; i < POSTS; i++) {
    const { due: _, ...record } = aPostRecord(null, aPost({ url: `https://host${i}.test/` }), {
      id: `post-${String(i).padStart(4, '0')}`,
      key: `${i}`,
      unseenChange: i < 3 ? { kind: 'lost', at: 1000 + i, notifiedAt: null } : null,
    });
    const isRemoved = i >= POSTS - 4;
    const due = i === 10 || i === 11 ? NOW - i : LATER + i;
    await tx.store.put({ ...record, ...(isRemoved ? { removedAt: 1000 + i } : { due }) });
  }
  await tx.done;
});

describe('of many guest posts', () => {
  it('the badge reads those with an unseen change', async () => {
    expect(await countRows(changedPosts)).toBe(3);
    expect(await changedPosts()).toHaveLength(3);
  });

  it('those are read that are marked as seen, or as notified', async () => {
    const changed = await changedPosts();
    expect(await countRows(() => markNotified(changed, NOW))).toBe(3);
    expect(await countRows(() => markChangesSeen(null))).toBe(3);
    expect(await countRows(() => markChangesSeen(null))).toBe(0);
    expect(await changedPosts()).toEqual([]);
  });

  it('an alarm reads those that are due', async () => {
    expect(await countRows(() => queuedPosts(NOW, 'me'))).toBe(2);
    expect((await queuedPosts(NOW, 'me')).map(({ url }) => url)).toEqual([
      'https://host11.test/',
      'https://host10.test/',
    ]);
  });

  it('those of a run are read with it, and its row', async () => {
    await startRun({ id: 'run', posts: ['post-0020', 'post-0021'], secondLook: false }, NOW);
    expect(await countRows(() => queuedPosts(NOW - POSTS, 'me'))).toBe(3);
    expect(await countRows(runsLeft)).toBe(3);
  });

  it('the first few tell when the next is due', async () => {
    expect(await countRows(() => nextDue(() => true))).toBeLessThanOrEqual(16);
    expect(await nextDue(() => true)).toBe(NOW - 11);
  });

  it('no more are read than there are, though few can be checked, or none', async () => {
    const last = `https://host${POSTS - 5}.test/`;
    expect(await nextDue((url) => url === last)).toBe(LATER + POSTS - 5);
    expect(await nextDue(() => false)).toBeNull();
    // 16, 256 and 496 rows.
    expect(await countRows(() => nextDue(() => false))).toBeLessThan(2 * POSTS);
  });

  it('those are read that were removed before a time, to be forgotten', async () => {
    expect(await countRows(() => forgetRemoved(1000 + POSTS - 4))).toBe(0);
    expect(await countRows(() => forgetRemoved(1000 + POSTS - 2))).toBe(2);
    expect(await (await openStore()).count('posts')).toBe(POSTS - 2);
    expect(await allPosts()).toHaveLength(POSTS - 4);
  });

  it('a visit reads those of its page', async () => {
    expect(await countRows(() => postsAt('https://host7.test/'))).toBe(1);
  });
});
