import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkOnce } from '../../../../../../entrypoints/background/posts/check/check-once.ts';
import { runPosts } from '../../../../../../entrypoints/background/posts/queue/run.ts';
import { noteRetryAfter } from '../../../../../../entrypoints/background/posts/retry-after.ts';
import { openStore } from '../../../../../../utils/store/open.ts';
import { allPosts } from '../../../../../../utils/store/posts/posts.ts';
import { aPost } from '../../../../a-post.ts';
import { soon } from '../../../../soon.ts';
import '../../../../utils/store/fresh-store.ts';
import { heldChecks, quickChecks, thePage } from '../fake-fetch.ts';
import { addDue, reach } from '../fake-reachable.ts';

vi.mock('../../../../../../entrypoints/background/posts/check/observe-post.ts', () => ({
  observePost: vi.fn(),
}));

const at = (url: string) => aPost({ url });
const settled = () => soon(() => new Promise((resolve) => setImmediate(resolve)));

describe('a page that is checked once', () => {
  it('gets the verdict of a guest post, and leaves nothing in the store', async () => {
    const checks = heldChecks();
    const other = { ...at('https://a.test/'), expect: { ...aPost().expect, rel: ['nofollow'] as const } };
    const done = checkOnce({ posts: [at('https://a.test/'), other] });
    for (const n of [0, 1]) {
      await soon(() => expect(checks).toHaveLength(n + 1));
      checks[n]?.end();
    }
    expect(await done).toMatchObject({
      kind: 'checked',
      isSilent: false,
      states: [
        { verdict: 'kept', last: { link: { target: 'https://example.com/' } } },
        { verdict: 'changed' },
      ],
    });
    expect(await allPosts()).toEqual([]);
    expect(await (await openStore()).count('checks')).toBe(0);
  });

  it('waits for its host where a guest post is being checked there, and the other way round', async () => {
    const checks = heldChecks();
    await addDue('https://one.test/watched');
    const run = runPosts();
    await soon(() => expect(checks).toHaveLength(1));
    const once = checkOnce({ posts: [at('https://one.test/')] });
    const elsewhere = checkOnce({ posts: [at('https://two.test/')] });
    await soon(() => expect(checks).toHaveLength(2));
    await settled();
    expect(checks.map(({ url }) => url)).toEqual(['https://one.test/watched', 'https://two.test/']);
    checks[0]?.end();
    checks[1]?.end();
    await elsewhere;
    await soon(() => expect(checks).toHaveLength(3));
    expect(checks[2]?.url).toBe('https://one.test/');
    await addDue('https://one.test/again');
    const next = runPosts();
    await settled();
    expect(checks).toHaveLength(3);
    checks[2]?.end();
    await once;
    await soon(() => expect(checks).toHaveLength(4));
    checks[3]?.end();
    await Promise.all([run, next]);
  });

  it('is not asked for without access, without network, or where its server wants to be left alone', async () => {
    quickChecks();
    await noteRetryAfter('busy.test', Date.now() + 60_000);
    expect(await checkOnce({ posts: [at('https://busy.test/')] })).toMatchObject({ kind: 'busy' });
    reach.access = ['*://one.test/*'];
    expect(await checkOnce({ posts: [at('https://two.test/')] })).toEqual({ kind: 'noAccess' });
    reach.onLine = false;
    expect(await checkOnce({ posts: [at('https://one.test/')] })).toEqual({ kind: 'offline' });
  });

  it.each([
    ['refused', true],
    ['timeout', true],
    ['tooBig', false],
  ] as const)('tells whether anybody has answered: %s', async (why, isSilent) => {
    const checks = heldChecks();
    const done = checkOnce({ posts: [at('https://one.test/')] });
    await soon(() => expect(checks).toHaveLength(1));
    checks[0]?.end({ kind: 'failed', why });
    expect(await done).toMatchObject({ kind: 'checked', isSilent, states: [{ verdict: 'unknown' }] });
  });

  it('makes its server be left alone where it says so', async () => {
    const checks = heldChecks();
    const done = checkOnce({ posts: [at('https://one.test/')] });
    await soon(() => expect(checks).toHaveLength(1));
    const head = { ...thePage(aPost()).head, status: 429, finalUrl: 'https://one.test/' };
    checks[0]?.end({ kind: 'other', head }, '120');
    expect(await done).toMatchObject({ kind: 'checked', states: [{ verdict: 'unknown' }] });
    expect(await fakeBrowser.storage.local.get()).toHaveProperty('posts-wait:one.test');
  });

  it('is one page', async () => {
    await expect(checkOnce({ posts: [at('https://a.test/'), at('https://b.test/')] })).rejects.toThrow();
  });
});
