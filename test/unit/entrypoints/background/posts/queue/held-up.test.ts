import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runPosts } from '../../../../../../entrypoints/background/posts/queue/run.ts';
import { addPosts, allPosts, postOf } from '../../../../../../utils/store/posts/posts.ts';
import { runsLeft, startRun } from '../../../../../../utils/store/posts/runs.ts';
import { aPost } from '../../../../a-post.ts';
import '../../../../utils/store/fresh-store.ts';
import { soon } from '../../../../soon.ts';
import { type FakeLook, heldLooks, thePage } from '../fake-fetch.ts';
import { addDue, reach } from '../fake-reachable.ts';

/** What keeps a run from going on, without anything being wrong with the pages. */

vi.mock('../../../../../../entrypoints/background/posts/check/fetch-post.ts', () => ({
  fetchPost: vi.fn(),
}));

const HOUR_MS = 3_600_000;

const postAt = async (url = '') => (await allPosts()).find((record) => record.url === url);
const alarm = () => fakeBrowser.alarms.get('jobs');

describe('a post that a run wants, and whose site is not allowed', () => {
  const later = Date.now() + 100 * HOUR_MS;
  const addLater = async (...urls: readonly string[]) => [
    ...(await addPosts(urls.map((url) => aPost({ url, added: later })))).ids,
  ];

  it('holds up no run, and is looked at when access is given', async () => {
    const looks = heldLooks();
    reach.access = ['*://open.test/*'];
    const ids = await addLater('https://closed.test/', 'https://open.test/');
    await startRun({ id: 'run', posts: ids, secondLook: false }, 1000);
    const done = runPosts();
    await soon(() => expect(looks).toHaveLength(1));
    expect(await runsLeft()).toMatchObject([{ total: 1, left: 1 }]);
    looks[0]?.end();
    await done;
    expect(await runsLeft()).toEqual([]);
    expect(await postOf(ids[0] ?? '')).toMatchObject({ state: { last: null } });

    reach.access = ['*://*/*'];
    void runPosts();
    await soon(() =>
      expect(looks.map(({ url }) => url)).toEqual(['https://open.test/', 'https://closed.test/']),
    );
    looks[1]?.end();
    await runPosts();
  });

  it('ends a run of which it is all there is, and wakes nobody', async () => {
    reach.access = [];
    await startRun({ id: 'run', posts: await addLater('https://closed.test/'), secondLook: false }, 1000);
    await runPosts();
    expect(await runsLeft()).toEqual([]);
    expect(await alarm()).toBeUndefined();
  });

  it('leaves the run when access is taken away in the middle of it', async () => {
    const looks = heldLooks();
    const ids = await addLater('https://one.test/a', 'https://one.test/b', 'https://two.test/');
    await startRun({ id: 'run', posts: ids, secondLook: false }, 1000);
    const done = runPosts();
    await soon(() => expect(looks).toHaveLength(2));
    reach.access = ['*://two.test/*'];
    void runPosts();
    await soon(async () => expect(await runsLeft()).toMatchObject([{ total: 2, left: 2 }]));
    // What was being fetched is refused, which says nothing of the page.
    for (const look of looks)
      look.end(look.url.includes('one') ? { kind: 'failed', why: 'refused' } : undefined);
    await done;
    expect(looks).toHaveLength(2);
    expect(await runsLeft()).toEqual([]);
    const looked = (await allPosts()).filter(({ state: { last } }) => last);
    expect(looked).toMatchObject([{ url: 'https://two.test/', state: { verdict: 'kept' } }]);
  });
});

describe('a network that goes away in the middle of a run', () => {
  const GONE = { kind: 'failed', why: 'offline' } as const;
  const begin = async (...urls: readonly string[]) => {
    const looks = heldLooks();
    const ids = await addDue(...urls);
    await startRun({ id: 'run', posts: ids, secondLook: false }, 1000);
    return { looks, done: runPosts() };
  };

  it('says nothing of the posts: they stay in the run, which goes on when it is back', async () => {
    const { looks, done } = await begin('https://one.test/', 'https://two.test/');
    await soon(() => expect(looks).toHaveLength(2));
    reach.onLine = false;
    looks[0]?.end(GONE);
    looks[1]?.end({ kind: 'failed', why: 'timeout' });
    await done;
    expect(await runsLeft()).toMatchObject([{ total: 2, left: 2 }]);
    expect(await allPosts()).toMatchObject(Array(2).fill({ takenBy: '', state: { last: null } }));

    reach.onLine = true;
    const again = runPosts();
    await soon(() => expect(looks).toHaveLength(4));
    for (const look of looks) look.end();
    await again;
    expect(await runsLeft()).toEqual([]);
  });

  it('and is back before the others are done holds up nothing', async () => {
    const { looks, done } = await begin('https://one.test/', 'https://two.test/');
    await soon(() => expect(looks).toHaveLength(2));
    const [one, two] = looks;
    reach.onLine = false;
    one?.end(GONE);
    await soon(async () => expect((await postAt(one?.url))?.takenBy).toBe(''));
    reach.onLine = true;
    void runPosts();
    await soon(() => expect(looks).toHaveLength(3));
    looks[2]?.end();
    two?.end();
    await done;
    expect((await allPosts()).map(({ state }) => state.verdict)).toEqual(['kept', 'kept']);
  });

  it('and is back at once is not asked again and again, should the browser err', async () => {
    const { looks, done } = await begin('https://one.test/');
    await soon(() => expect(looks).toHaveLength(1));
    looks[0]?.end(GONE);
    await done;
    const [record] = await allPosts();
    expect(record).toMatchObject({ takenBy: '', state: { last: null } });
    expect((record?.due ?? 0) - Date.now()).toBeGreaterThan(4 * 60_000);
    expect(looks).toHaveLength(1);
  });

  it('does not speak for a server that was there: its refusal is judged', async () => {
    const { looks, done } = await begin('https://one.test/');
    await soon(() => expect(looks).toHaveLength(1));
    looks[0]?.end({ kind: 'failed', why: 'refused' });
    await done;
    expect(await allPosts()).toMatchObject([{ state: { last: { verdict: 'unknown' } } }]);
  });
});

describe('a host that wants to be left alone for a while', () => {
  const later = Date.now() + 100 * HOUR_MS;
  /** A run of posts that are not due by themselves. */
  const begin = async (...urls: readonly string[]) => {
    const looks = heldLooks();
    const { ids } = await addPosts(urls.map((url) => aPost({ url, added: later })));
    await startRun({ id: 'run', posts: ids, secondLook: false }, 1000);
    return { looks, done: runPosts() };
  };
  const refuse = (look: FakeLook | undefined, seconds: number, status = 429) =>
    look?.end({ kind: 'other', head: { ...thePage(aPost(look)).head, status } }, String(seconds));
  const dueIn = async (url: string) => ((await postAt(url))?.due ?? 0) - Date.now();

  it.each([429, 503])('by %i is asked for none of its posts that are due', async (status) => {
    const looks = heldLooks();
    await addDue('https://busy.test/a', 'https://busy.test/b', 'https://two.test/');
    const done = runPosts();
    await soon(() => expect(looks).toHaveLength(2));
    refuse(
      looks.find(({ url }) => url.includes('busy')),
      200 * 3600,
      status,
    );
    looks.find(({ url }) => url.includes('two'))?.end();
    await done;
    expect(looks).toHaveLength(2);
    expect(await postAt('https://busy.test/b')).toMatchObject({ state: { verdict: 'unknown', last: null } });
    expect((await dueIn('https://busy.test/b')) / HOUR_MS).toBeCloseTo(200, 1);
  });

  it('is left alone by the next life of the background', async () => {
    const { looks, done } = await begin('https://busy.test/a');
    await soon(() => expect(looks).toHaveLength(1));
    refuse(looks[0], 2 * 3600);
    await done;
    const [id = ''] = await addDue('https://busy.test/new');
    vi.resetModules();
    const next = await import('../../../../../../entrypoints/background/posts/queue/run.ts');
    await next.runPosts();
    expect(looks).toHaveLength(1);
    expect((await dueIn('https://busy.test/new')) / HOUR_MS).toBeCloseTo(2, 1);
    expect((await alarm())?.scheduledTime).toBe((await postOf(id))?.due);
  });

  it('is asked all the same for what the user wants looked at now, each page once', async () => {
    const { looks, done } = await begin('https://busy.test/a', 'https://busy.test/b');
    await soon(() => expect(looks).toHaveLength(1));
    refuse(looks[0], 3600);
    await soon(() => expect(looks).toHaveLength(2));
    looks[1]?.end();
    await done;
    expect(looks).toHaveLength(2);
    expect(await runsLeft()).toEqual([]);
  });

  it('for some seconds is waited for by the run', async () => {
    const { looks, done } = await begin('https://busy.test/a', 'https://busy.test/b');
    await soon(() => expect(looks).toHaveLength(1));
    const refused = performance.now();
    refuse(looks[0], 2);
    await soon(() => expect(looks).toHaveLength(2));
    expect(performance.now() - refused).toBeGreaterThan(1900);
    expect(await runsLeft()).toMatchObject([{ total: 2, left: 1 }]);
    looks[1]?.end();
    await done;
  });

  it('is asked again when the time is over', async () => {
    const looks = heldLooks();
    await fakeBrowser.storage.local.set({ 'posts-wait:one.test': Date.now() - 1000 });
    await addDue('https://one.test/');
    const done = runPosts();
    await soon(() => expect(looks).toHaveLength(1));
    looks[0]?.end();
    await done;
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['jobs']);
  });

  it('does so by no other answer', async () => {
    const { looks, done } = await begin('https://one.test/a', 'https://one.test/b');
    await soon(() => expect(looks).toHaveLength(1));
    refuse(looks[0], 3600, 404);
    await soon(() => expect(looks).toHaveLength(2));
    looks[1]?.end();
    await done;
  });
});
