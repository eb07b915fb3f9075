import { beforeEach, describe, expect, it, vi } from 'vitest';
import { nextRun } from '../../../../../../entrypoints/background/posts/queue/next-run.ts';
import { addPosts } from '../../../../../../utils/store/posts/posts.ts';
import { startRun } from '../../../../../../utils/store/posts/runs.ts';
import { MINUTE } from '../../../../../../utils/time.ts';
import { aPost } from '../../../../a-post.ts';
import '../../../../utils/store/fresh-store.ts';

// The store is opened under a lock.
const { locks } = navigator;

let online: { onLine: boolean };
beforeEach(() => {
  online = Object.assign({ onLine: true }, { locks });
  vi.stubGlobal('navigator', online);
});

/** When posts are checked next, in minutes from now. */
const dueIn = async (isReachable: (url: string) => boolean = () => true) => {
  const due = await nextRun(isReachable);
  return due === null ? null : (due - Date.now()) / MINUTE;
};
const add = (minutes: number, url = 'https://blog.test/') =>
  addPosts([aPost({ url, added: Date.now() + minutes * MINUTE })]);

describe('guest posts are checked next', () => {
  it('when the first of them is due', async () => {
    await add(90);
    await add(60, 'https://other.test/');
    expect(await dueIn()).toBeCloseTo(60, 1);
  });

  it('at once where one is due already', async () => {
    await add(-60);
    expect(await dueIn()).toBeCloseTo(0, 1);
  });

  it('in some minutes where there is no network', async () => {
    online.onLine = false;
    await add(-60);
    expect(await dueIn()).toBeCloseTo(5, 1);
  });

  it('at once for a run that could not be ended, also where nothing of it is due', async () => {
    const { ids } = await add(600);
    await startRun({ id: 'run', posts: ids, secondLook: false }, 0);
    expect(await dueIn()).toBeCloseTo(0, 1);
  });

  it('not for those without access: they wake nobody', async () => {
    const { ids } = await add(-60);
    await add(30, 'https://open.test/');
    await startRun({ id: 'run', posts: ids, secondLook: false }, 0);
    expect(await dueIn((url) => url.includes('open'))).toBeCloseTo(30, 1);
    expect(await dueIn(() => false)).toBeNull();
  });

  it('at no time where there are none', async () => {
    expect(await dueIn()).toBeNull();
  });
});
