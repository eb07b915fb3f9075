import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runPosts } from '../../../../../../entrypoints/background/posts/queue/run.ts';
import { addPosts, allPosts, postOf } from '../../../../../../utils/store/posts/posts.ts';
import { runsLeft, startRun } from '../../../../../../utils/store/posts/runs.ts';
import { aPost } from '../../../../a-post.ts';
import '../../../../utils/store/fresh-store.ts';
import { HOUR } from '../../../../../../utils/time.ts';
import { soon } from '../../../../soon.ts';
import { type FakeCheck, heldChecks, thePage } from '../fake-fetch.ts';
import { addDue, reach } from '../fake-reachable.ts';

/** What keeps a run from going on, without anything being wrong with the pages. */

vi.mock('../../../../../../entrypoints/background/posts/check/observe-post.ts', () => ({
  observePost: vi.fn(),
}));

const postAt = async (url = '') => (await allPosts()).find((record) => record.url === url);
const alarm = () => fakeBrowser.alarms.get('jobs');

describe('a post that a run wants, and whose site is not allowed', () => {
  const later = Date.now() + 100 * HOUR;
  const addLater = async (...urls: readonly string[]) => [
    ...(await addPosts(urls.map((url) => aPost({ url, added: later })))).ids,
  ];

  it('holds up no run, and is checked when access is given', async () => {
    const checks = heldChecks();
    reach.access = ['*://open.test/*'];
    const ids = await addLater('https://closed.test/', 'https://open.test/');
    await startRun({ id: 'run', posts: ids, secondLook: false }, 1000);
    const done = runPosts();
    await soon(() => expect(checks).toHaveLength(1));
    expect(await runsLeft()).toMatchObject([{ total: 1, left: 1 }]);
    checks[0]?.end();
    await done;
    expect(await runsLeft()).toEqual([]);
    expect(await postOf(ids[0] ?? '')).toMatchObject({ state: { last: null } });

    reach.access = ['*://*/*'];
    void runPosts();
    await soon(() =>
      expect(checks.map(({ url }) => url)).toEqual(['https://open.test/', 'https://closed.test/']),
    );
    checks[1]?.end();
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
    const checks = heldChecks();
    const ids = await addLater('https://one.test/a', 'https://one.test/b', 'https://two.test/');
    await startRun({ id: 'run', posts: ids, secondLook: false }, 1000);
    const done = runPosts();
    await soon(() => expect(checks).toHaveLength(2));
    reach.access = ['*://two.test/*'];
    void runPosts();
    await soon(async () => expect(await runsLeft()).toMatchObject([{ total: 2, left: 2 }]));
    // What was being fetched is refused, which says nothing of the page.
    for (const check of checks)
      check.end(check.url.includes('one') ? { kind: 'failed', why: 'refused' } : undefined);
    await done;
    expect(checks).toHaveLength(2);
    expect(await runsLeft()).toEqual([]);
    const checked = (await allPosts()).filter(({ state: { last } }) => last);
    expect(checked).toMatchObject([{ url: 'https://two.test/', state: { verdict: 'kept' } }]);
  });
});

describe('a network that goes away in the middle of a run', () => {
  const GONE = { kind: 'failed', why: 'offline' } as const;
  const begin = async (...urls: readonly string[]) => {
    const checks = heldChecks();
    const ids = await addDue(...urls);
    await startRun({ id: 'run', posts: ids, secondLook: false }, 1000);
    return { checks, done: runPosts() };
  };

  it('says nothing of the posts: they stay in the run, which goes on when it is back', async () => {
    const { checks, done } = await begin('https://one.test/', 'https://two.test/');
    await soon(() => expect(checks).toHaveLength(2));
    reach.onLine = false;
    checks[0]?.end(GONE);
    checks[1]?.end({ kind: 'failed', why: 'timeout' });
    await done;
    expect(await runsLeft()).toMatchObject([{ total: 2, left: 2 }]);
    expect(await allPosts()).toMatchObject(Array(2).fill({ takenBy: '', state: { last: null } }));

    reach.onLine = true;
    const again = runPosts();
    await soon(() => expect(checks).toHaveLength(4));
    for (const check of checks) check.end();
    await again;
    expect(await runsLeft()).toEqual([]);
  });

  it('and is back before the others are done holds up nothing', async () => {
    const { checks, done } = await begin('https://one.test/', 'https://two.test/');
    await soon(() => expect(checks).toHaveLength(2));
    const [one, two] = checks;
    reach.onLine = false;
    one?.end(GONE);
    await soon(async () => expect((await postAt(one?.url))?.takenBy).toBe(''));
    reach.onLine = true;
    void runPosts();
    await soon(() => expect(checks).toHaveLength(3));
    checks[2]?.end();
    two?.end();
    await done;
    expect((await allPosts()).map(({ state }) => state.verdict)).toEqual(['kept', 'kept']);
  });

  it('and is back at once is not asked again and again, should the browser err', async () => {
    const { checks, done } = await begin('https://one.test/');
    await soon(() => expect(checks).toHaveLength(1));
    checks[0]?.end(GONE);
    await done;
    const [record] = await allPosts();
    expect(record).toMatchObject({ takenBy: '', state: { last: null } });
    expect((record?.due ?? 0) - Date.now()).toBeGreaterThan(4 * 60_000);
    expect(checks).toHaveLength(1);
  });

  it('does not speak for a server that was there: its refusal is judged', async () => {
    const { checks, done } = await begin('https://one.test/');
    await soon(() => expect(checks).toHaveLength(1));
    checks[0]?.end({ kind: 'failed', why: 'refused' });
    await done;
    expect(await allPosts()).toMatchObject([{ state: { last: { verdict: 'unknown' } } }]);
  });
});

describe('a host that wants to be left alone for a while', () => {
  const later = Date.now() + 100 * HOUR;
  /** A run of posts that are not due by themselves. */
  const begin = async (...urls: readonly string[]) => {
    const checks = heldChecks();
    const { ids } = await addPosts(urls.map((url) => aPost({ url, added: later })));
    await startRun({ id: 'run', posts: ids, secondLook: false }, 1000);
    return { checks, done: runPosts() };
  };
  const refuse = (check: FakeCheck | undefined, seconds: number, status = 429) =>
    check?.end({ kind: 'other', head: { ...thePage(aPost(check)).head, status } }, String(seconds));
  const dueIn = async (url: string) => ((await postAt(url))?.due ?? 0) - Date.now();

  it.each([429, 503])('by %i is asked for none of its posts that are due', async (status) => {
    const checks = heldChecks();
    await addDue('https://busy.test/a', 'https://busy.test/b', 'https://two.test/');
    const done = runPosts();
    await soon(() => expect(checks).toHaveLength(2));
    refuse(
      checks.find(({ url }) => url.includes('busy')),
      200 * 3600,
      status,
    );
    checks.find(({ url }) => url.includes('two'))?.end();
    await done;
    expect(checks).toHaveLength(2);
    expect(await postAt('https://busy.test/b')).toMatchObject({ state: { verdict: 'unknown', last: null } });
    expect((await dueIn('https://busy.test/b')) / HOUR).toBeCloseTo(200, 1);
  });

  it('is left alone by the next life of the background', async () => {
    const { checks, done } = await begin('https://busy.test/a');
    await soon(() => expect(checks).toHaveLength(1));
    refuse(checks[0], 2 * 3600);
    await done;
    const [id = ''] = await addDue('https://busy.test/new');
    vi.resetModules();
    const next = await import('../../../../../../entrypoints/background/posts/queue/run.ts');
    await next.runPosts();
    expect(checks).toHaveLength(1);
    expect((await dueIn('https://busy.test/new')) / HOUR).toBeCloseTo(2, 1);
    expect((await alarm())?.scheduledTime).toBe((await postOf(id))?.due);
  });

  it('is asked all the same for what the user wants checked now, each page once', async () => {
    const { checks, done } = await begin('https://busy.test/a', 'https://busy.test/b');
    await soon(() => expect(checks).toHaveLength(1));
    refuse(checks[0], 3600);
    await soon(() => expect(checks).toHaveLength(2));
    checks[1]?.end();
    await done;
    expect(checks).toHaveLength(2);
    expect(await runsLeft()).toEqual([]);
  });

  it('for some seconds is waited for by the run', async () => {
    const { checks, done } = await begin('https://busy.test/a', 'https://busy.test/b');
    await soon(() => expect(checks).toHaveLength(1));
    const refused = performance.now();
    refuse(checks[0], 2);
    await soon(() => expect(checks).toHaveLength(2));
    expect(performance.now() - refused).toBeGreaterThan(1900);
    expect(await runsLeft()).toMatchObject([{ total: 2, left: 1 }]);
    checks[1]?.end();
    await done;
  });

  it('is asked again when the time is over', async () => {
    const checks = heldChecks();
    await fakeBrowser.storage.local.set({ 'posts-wait:one.test': Date.now() - 1000 });
    await addDue('https://one.test/');
    const done = runPosts();
    await soon(() => expect(checks).toHaveLength(1));
    checks[0]?.end();
    await done;
    expect(Object.keys(await fakeBrowser.storage.local.get(null)).sort()).toEqual([
      'jobs',
      'posts-clock',
      'posts-count',
    ]);
  });

  it('does so by no other answer', async () => {
    const { checks, done } = await begin('https://one.test/a', 'https://one.test/b');
    await soon(() => expect(checks).toHaveLength(1));
    refuse(checks[0], 3600, 404);
    await soon(() => expect(checks).toHaveLength(2));
    checks[1]?.end();
    await done;
  });
});
