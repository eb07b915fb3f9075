import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  keepAlarmDuringRun,
  scheduleNext,
  tryLater,
} from '../../../../../../entrypoints/background/posts/queue/alarm.ts';
import { addPosts } from '../../../../../../utils/store/posts/posts.ts';
import { startRun } from '../../../../../../utils/store/posts/runs.ts';
import { aPost } from '../../../../a-post.ts';
import '../../../../utils/store/fresh-store.ts';

const MINUTE_MS = 60_000;
let online: { onLine: boolean };
beforeEach(() => {
  online = { onLine: true };
  vi.stubGlobal('navigator', online);
});

const alarm = () => fakeBrowser.alarms.get('posts');
/** When it rings, in minutes from now. */
const ringsIn = async () =>
  ((await alarm())?.scheduledTime ?? Number.NaN) / MINUTE_MS - Date.now() / MINUTE_MS;
const add = (minutes: number, url = 'https://blog.test/') =>
  addPosts([aPost({ url, added: Date.now() + minutes * MINUTE_MS })]);

describe('the alarm', () => {
  it('rings when the next post is due', async () => {
    await add(90);
    await add(60, 'https://other.test/');
    await scheduleNext(() => true);
    expect(await ringsIn()).toBeCloseTo(60, 1);
    expect((await alarm())?.periodInMinutes).toBeUndefined();
  });

  it('rings no sooner than browsers let it', async () => {
    await add(-60);
    await scheduleNext(() => true);
    expect(await ringsIn()).toBeCloseTo(0.5, 1);
  });

  it('rings less often where there is no network', async () => {
    online.onLine = false;
    await add(-60);
    await scheduleNext(() => true);
    expect(await ringsIn()).toBeCloseTo(5, 1);
  });

  it('rings for a run that could not be ended, also where nothing of it is due', async () => {
    const { ids } = await add(600);
    await startRun({ id: 'run', posts: ids, secondLook: false }, 0);
    await scheduleNext(() => true);
    expect(await ringsIn()).toBeCloseTo(0.5, 1);
  });

  it('is silent for posts without access: they wake nobody', async () => {
    const { ids } = await add(-60);
    await add(30, 'https://open.test/');
    await startRun({ id: 'run', posts: ids, secondLook: false }, 0);
    await scheduleNext((url) => url.includes('open'));
    expect(await ringsIn()).toBeCloseTo(30, 1);
    await scheduleNext(() => false);
    expect(await alarm()).toBeUndefined();
  });

  it('rings twice a minute while posts are checked, and no more when that is over', async () => {
    await keepAlarmDuringRun();
    expect((await alarm())?.periodInMinutes).toBe(0.5);
    await scheduleNext(() => true);
    expect(await alarm()).toBeUndefined();
  });

  it('rings in an hour where the store fails', async () => {
    await keepAlarmDuringRun();
    await tryLater();
    expect((await alarm())?.periodInMinutes).toBeUndefined();
    expect(await ringsIn()).toBeCloseTo(60, 1);
  });
});
