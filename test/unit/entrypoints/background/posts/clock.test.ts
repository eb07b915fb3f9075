import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followClock, isClockBack } from '../../../../../entrypoints/background/posts/clock.ts';
import { noteRetryAfter, retryAfterByHost } from '../../../../../entrypoints/background/posts/retry-after.ts';
import { openStore } from '../../../../../utils/store/open.ts';
import { addPosts, allPosts } from '../../../../../utils/store/posts/posts.ts';
import { nextDue, saveCheck, takePost } from '../../../../../utils/store/posts/queue.ts';
import { DAY, HOUR } from '../../../../../utils/time.ts';
import { aCheck, aPost } from '../../../build-post.ts';
import '../../../utils/store/fresh-store.ts';

const NOW = Date.UTC(2026, 2, 3);
const AHEAD = NOW + 30 * DAY;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: NOW }));
afterEach(() => void vi.useRealTimers());

/** Looks after guest posts at this time, as each round of checks does. */
const at = (now: number) => {
  vi.setSystemTime(now);
  return followClock(now);
};

describe('the clock', () => {
  it('is as it should be while it goes on, and when it is set back by minutes', async () => {
    for (const now of [NOW, NOW + HOUR, NOW + HOUR - 60_000, AHEAD]) {
      expect(await at(now)).toBe(false);
      expect(await isClockBack()).toBe(false);
    }
  });

  it('that jumps a month ahead and back loses no due time', async () => {
    await at(NOW);
    const ends = aPost({ url: 'https://ends.test/', added: NOW, expires: NOW + 10 * DAY });
    const stays = aPost({ url: 'https://stays.test/', added: NOW });
    const { ids } = await addPosts([ends, stays]);
    await at(AHEAD);
    // The one has expired by that clock, the other is checked.
    expect(await takePost(ids[0] ?? '', AHEAD, 'me')).toBeNull();
    const check = aCheck({ at: AHEAD });
    await saveCheck(ids[1] ?? '', ({ state }) => ({
      check,
      state: { ...state, verdict: 'kept', last: check },
      due: AHEAD + 7 * DAY,
    }));
    await noteRetryAfter('busy.test', AHEAD + DAY);
    expect(await nextDue(() => true)).toBe(AHEAD + 7 * DAY);

    vi.setSystemTime(NOW + HOUR);
    expect(await isClockBack()).toBe(true);
    expect(await at(NOW + HOUR)).toBe(true);
    const dues = new Map((await allPosts()).map(({ url, due }) => [url, due]));
    expect(dues.get('https://ends.test/')).toBe(NOW + HOUR);
    expect(dues.get('https://stays.test/')).toBeLessThan(NOW + 10 * DAY);
    expect((await retryAfterByHost(NOW + HOUR)).size).toBe(0);
    // Once is enough.
    expect([await isClockBack(), await at(NOW + HOUR)]).toEqual([false, false]);
  });

  it('that is noted as no time is noted anew', async () => {
    await fakeBrowser.storage.local.set({ 'posts-clock': 'noon' });
    expect(await isClockBack()).toBe(false);
    expect(await at(NOW)).toBe(false);
    expect(await fakeBrowser.storage.local.get('posts-clock')).toEqual({ 'posts-clock': NOW });
  });

  it('leaves alone what cannot be read', async () => {
    await at(AHEAD);
    const store = await openStore();
    await Reflect.apply(store.put, store, ['posts', { id: 'bad' }]);
    expect(await at(NOW)).toBe(true);
    expect(await store.get('posts', 'bad')).toEqual({ id: 'bad' });
  });
});
