import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runPosts } from '../../../../../../entrypoints/background/posts/queue/run.ts';
import { newState } from '../../../../../../utils/posts/state.ts';
import { saveSchedule } from '../../../../../../utils/settings/schedule.ts';
import { addPosts, allPosts, removePosts } from '../../../../../../utils/store/posts/posts.ts';
import { saveCheck } from '../../../../../../utils/store/posts/queue.ts';
import { aCheck, aPost } from '../../../../a-post.ts';
import '../../../../utils/store/fresh-store.ts';
import { soon } from '../../../../soon.ts';
import { heldChecks, thePage } from '../fake-fetch.ts';
import '../fake-reachable.ts';
import { DAY } from '../../../../../../utils/time.ts';

vi.mock('../../../../../../entrypoints/background/posts/check/observe-post.ts', () => ({
  observePost: vi.fn(),
}));

/** Posts that were checked some days ago, and are due in a week from then. */
async function checkedPosts(daysAgo: number, count = 1): Promise<readonly string[]> {
  const at = Date.now() - daysAgo * DAY;
  const { ids } = await addPosts(
    Array.from({ length: count }, (_, i) => aPost({ url: `https://${i}.test/`, added: at })),
  );
  const check = aCheck({ at });
  const state = { ...newState(aPost()), verdict: 'kept', last: check } as const;
  for (const id of ids) await saveCheck(id, () => ({ check, state, due: at + 7 * DAY }));
  return ids;
}

const dueIn = async () => (await allPosts()).map(({ due }) => (due === undefined ? null : due - Date.now()));

describe('another schedule', () => {
  it('plans all anew, once, and wakes at the next of them', async () => {
    await checkedPosts(0);
    await saveSchedule('monthly', 1);
    await runPosts();
    const [first] = await dueIn();
    expect(first).toBeGreaterThan(23 * DAY);
    const [{ due } = { due: 0 }] = await allPosts();
    await runPosts();
    expect((await allPosts())[0]?.due).toBe(due);
    expect((await fakeBrowser.alarms.get('jobs'))?.scheduledTime).toBe(due);
  });

  it('does not make all due at once', async () => {
    await checkedPosts(5, 40);
    await saveSchedule('daily', 1);
    await runPosts();
    const times = await dueIn();
    expect(Math.max(...times.map((ms) => ms ?? 0))).toBeLessThanOrEqual(DAY);
    expect(times.filter((ms) => (ms ?? 0) > DAY / 10).length).toBeGreaterThan(20);
  });

  it('never: nothing is due, until it is another', async () => {
    await checkedPosts(0);
    await saveSchedule('never', 1);
    await runPosts();
    expect(await dueIn()).toEqual([null]);
    expect(await fakeBrowser.alarms.get('jobs')).toBeUndefined();
    await saveSchedule('weekly', 2);
    await runPosts();
    expect((await dueIn())[0]).toBeGreaterThan(5 * DAY);
  });

  it('that is set during a check holds for it', async () => {
    const checks = heldChecks();
    await addPosts([aPost()]);
    const done = runPosts();
    await soon(() => expect(checks).toHaveLength(1));
    await saveSchedule('never', 1);
    checks[0]?.end(thePage(aPost()));
    await done;
    expect(await dueIn()).toEqual([null]);
  });

  it('leaves alone what was removed', async () => {
    const ids = await checkedPosts(0);
    await removePosts(ids, 1);
    await saveSchedule('daily', 1);
    await runPosts();
    expect(await fakeBrowser.alarms.get('jobs')).toBeUndefined();
  });
});
