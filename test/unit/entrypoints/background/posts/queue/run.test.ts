import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runPosts } from '../../../../../../entrypoints/background/posts/queue/run.ts';
import { editPosts } from '../../../../../../utils/store/posts/edit.ts';
import { addPosts, allPosts, checksOf, postOf } from '../../../../../../utils/store/posts/posts.ts';
import { runsLeft, setRunStopped, startRun } from '../../../../../../utils/store/posts/runs.ts';
import { aPost } from '../../../../a-post.ts';
import { takeBugs } from '../../../../bugs.ts';
import '../../../../utils/store/fresh-store.ts';
import { HOUR } from '../../../../../../utils/time.ts';
import { soon } from '../../../../soon.ts';
import { heldChecks, quickChecks, thePage } from '../fake-fetch.ts';
import { addDue, reach } from '../fake-reachable.ts';

vi.mock('../../../../../../entrypoints/background/posts/check/observe-post.ts', () => ({
  observePost: vi.fn(),
}));

const alarm = () => fakeBrowser.alarms.get('jobs');
const settled = () => soon(() => new Promise((resolve) => setImmediate(resolve)));

describe('politeness', () => {
  it('has ten checks under way, of which six fetch, and begins the next when one is done', async () => {
    const checks = heldChecks();
    await addDue(...Array.from({ length: 12 }, (_, i) => `https://${i}.test/`));
    const done = runPosts();
    await soon(() => expect(checks).toHaveLength(10));
    await settled();
    expect(checks).toHaveLength(10);
    checks[3]?.end();
    await soon(() => expect(checks).toHaveLength(11));
    for (const check of checks) check.end();
    await soon(() => expect(checks).toHaveLength(12));
    checks[11]?.end();
    await done;
    expect((await allPosts()).map(({ state }) => state.verdict)).toEqual(Array(12).fill('kept'));
  });

  it('asks a host for one page at a time, with a pause, and others meanwhile', async () => {
    const checks = heldChecks();
    await addDue('https://one.test/a', 'https://one.test/b', 'https://two.test/');
    const done = runPosts();
    await soon(() => expect(checks).toHaveLength(2));
    expect(checks.map(({ url }) => url)).toEqual(['https://one.test/a', 'https://two.test/']);
    const ended = performance.now();
    checks[0]?.end();
    await soon(() => expect(checks).toHaveLength(3));
    // Though another check is still under way.
    expect(performance.now() - ended).toBeGreaterThan(900);
    checks[1]?.end();
    checks[2]?.end();
    await done;
  });

  it('waits as long as a server asks for', async () => {
    const checks = heldChecks();
    const [id = ''] = await addDue('https://one.test/');
    const done = runPosts();
    await soon(() => expect(checks).toHaveLength(1));
    const head = { ...thePage(aPost()).head, status: 429 };
    checks[0]?.end({ kind: 'other', head }, String(10 * 24 * 3600));
    await done;
    expect(await postOf(id)).toMatchObject({ state: { verdict: 'unknown' } });
    expect((await postOf(id))?.due ?? 0).toBeGreaterThan(Date.now() + 9.9 * 24 * HOUR);
  });
});

describe('what is new while posts are checked', () => {
  it('is checked without waiting for the others', async () => {
    const checks = heldChecks();
    await addDue('https://slow.test/');
    const done = runPosts();
    await soon(() => expect(checks).toHaveLength(1));
    await addDue('https://new.test/');
    void runPosts();
    await soon(() => expect(checks).toHaveLength(2));
    for (const check of checks) check.end();
    await done;
    expect(checks).toHaveLength(2);
  });

  it('is access to a site', async () => {
    const checks = heldChecks();
    reach.access = [];
    await addDue('https://one.test/');
    await runPosts();
    expect(checks).toHaveLength(0);
    expect(await alarm()).toBeUndefined();
    reach.access = ['*://one.test/*'];
    const done = runPosts();
    await soon(() => expect(checks).toHaveLength(1));
    checks[0]?.end();
    await done;
  });

  it('is what was agreed: it is judged by that', async () => {
    const checks = heldChecks();
    const [id = ''] = await addDue('https://one.test/');
    const done = runPosts();
    await soon(() => expect(checks).toHaveLength(1));
    const post = aPost({ url: 'https://one.test/' });
    await editPosts([{ id, post: { ...post, expect: { ...post.expect, rel: ['sponsored'] } } }], Date.now());
    checks[0]?.end();
    await done;
    expect(await postOf(id)).toMatchObject({ state: { verdict: 'changed' } });
  });

  it('is another address: then what was seen says nothing of it', async () => {
    const checks = heldChecks();
    const [id = ''] = await addDue('https://one.test/');
    const done = runPosts();
    await soon(() => expect(checks).toHaveLength(1));
    await editPosts([{ id, post: aPost({ url: 'https://two.test/' }) }], Date.now());
    checks[0]?.end();
    void runPosts();
    await soon(() => expect(checks).toHaveLength(2));
    checks[1]?.end();
    await done;
    expect((await checksOf(id)).map(({ finalUrl }) => finalUrl)).toEqual(['https://two.test/']);
  });
});

describe('what goes wrong', () => {
  it('says nothing of the post: it is given back, and checked in an hour', async () => {
    const checks = heldChecks();
    const ids = await addDue('https://one.test/');
    await startRun({ id: 'run', posts: ids, secondLook: false }, 1000);
    const done = runPosts();
    await soon(() => expect(checks).toHaveLength(1));
    checks[0]?.fail();
    await done;
    const [record] = await allPosts();
    expect(record).toMatchObject({ takenBy: '', state: { verdict: 'unknown', last: null } });
    expect((record?.due ?? 0) - Date.now()).toBeGreaterThan(0.99 * HOUR);
    expect(await runsLeft()).toEqual([]);
    expect((await alarm())?.scheduledTime).toBe(record?.due);
    expect(takeBugs().map(({ where }) => where)).toEqual(['check post']);
  });

  it('with the store itself is tried again in an hour, and not every half minute', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'InvalidStateError');
    });
    await runPosts();
    expect((await alarm())?.scheduledTime ?? 0).toBeGreaterThan(Date.now() + 0.9 * HOUR);
    vi.restoreAllMocks();
  });

  it('with the network: nothing is checked, and nobody is woken every half minute', async () => {
    const checks = heldChecks();
    reach.onLine = false;
    const ids = await addDue('https://one.test/');
    await startRun({ id: 'run', posts: ids, secondLook: false }, 1000);
    await runPosts();
    expect(checks).toHaveLength(0);
    expect(await runsLeft()).toMatchObject([{ left: 1 }]);
    expect((await alarm())?.scheduledTime ?? 0).toBeGreaterThan(Date.now() + 4 * 60_000);
  });
});

describe('a run', () => {
  it('that is paused lets what is under way end, and no more', async () => {
    const checks = heldChecks();
    const later = Date.now() + HOUR;
    const { ids } = await addPosts(
      ['a', 'b'].map((path) => aPost({ url: `https://one.test/${path}`, added: later })),
    );
    await startRun({ id: 'run', posts: ids, secondLook: false }, 1000);
    const done = runPosts();
    await soon(() => expect(checks).toHaveLength(1));
    await setRunStopped('run', true, 1000);
    void runPosts();
    checks[0]?.end();
    await done;
    expect(checks).toHaveLength(1);
    expect(await runsLeft()).toMatchObject([{ stopped: true, left: 1 }]);
    expect((await alarm())?.scheduledTime).toBe(later);
  });

  it('that is paused goes on in the next life of the background, and counts its time from then', async () => {
    const checks = heldChecks();
    const { ids } = await addPosts(
      ['a', 'b'].map((host) => aPost({ url: `https://${host}.test/`, added: Date.now() + HOUR })),
    );
    await startRun({ id: 'run', posts: ids, secondLook: false }, 1000);
    await setRunStopped('run', true, 1000);
    vi.resetModules();
    const next = await import('../../../../../../entrypoints/background/posts/queue/run.ts');
    await next.runPosts();
    expect(checks).toHaveLength(0);
    await setRunStopped('run', false, 2000);
    const began = Date.now();
    const done = next.runPosts();
    await soon(() => expect(checks).toHaveLength(2));
    const [run] = await runsLeft();
    expect(run?.stretch?.at).toBeGreaterThanOrEqual(began);
    for (const check of checks) check.end();
    await done;
    expect(await runsLeft()).toEqual([]);
  });

  it('calls a link lost at the second check where that is wanted, and else only an hour later', async () => {
    const checks = heldChecks();
    const ids = await addDue('https://one.test/');
    const verdicts: (string | undefined)[] = [];
    for (const secondLook of [false, false, true]) {
      await startRun({ id: 'run', posts: ids, secondLook }, 1000);
      const count = checks.length;
      const done = runPosts();
      await soon(() => expect(checks).toHaveLength(count + 1));
      checks[count]?.end(thePage(aPost({ url: 'https://one.test/' }), []));
      await done;
      verdicts.push((await allPosts())[0]?.state.verdict);
    }
    expect(verdicts).toEqual(['seems-lost', 'seems-lost', 'lost']);
  });
});

it('thousands of posts of a busy host keep no other from its turn', async () => {
  const checks = heldChecks();
  await addPosts(Array.from({ length: 10_000 }, (_, i) => aPost({ url: `https://busy.test/${i}` })));
  await addPosts(Array.from({ length: 40 }, (_, i) => aPost({ url: `https://${i}.test/`, added: 2000 })));
  void runPosts();
  await soon(() => expect(checks).toHaveLength(10));
  for (let i = 1; i < 41; i++) {
    await soon(() => expect(checks.length).toBeGreaterThan(i));
    checks[i]?.end();
  }
  // Access is taken away: the rest is left.
  reach.access = [];
  quickChecks();
  const done = runPosts();
  checks[0]?.end();
  await done;
});
