import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { observePost } from '../../../../../../entrypoints/background/posts/check/observe-post.ts';
import { runPosts } from '../../../../../../entrypoints/background/posts/queue/run.ts';
import { allPosts, checksOf } from '../../../../../../utils/store/posts/posts.ts';
import { runsLeft, startRun } from '../../../../../../utils/store/posts/runs.ts';
import '../../../../utils/store/fresh-store.ts';
import { MINUTE } from '../../../../../../utils/time.ts';
import { thePage } from '../fake-fetch.ts';
import { addDue } from '../fake-reachable.ts';

vi.mock('../../../../../../entrypoints/background/posts/check/observe-post.ts', () => ({
  observePost: vi.fn(),
}));

/** Which hosts answer; the others refuse or let us wait. */
function hostsAnswer(answers: (host: string) => boolean): string[] {
  const asked: string[] = [];
  vi.mocked(observePost).mockImplementation(async ({ post }) => {
    const { host } = new URL(post.url);
    asked.push(host);
    const why = asked.length % 2 === 0 ? 'refused' : 'timeout';
    return {
      observation: answers(host) ? thePage(post) : { kind: 'failed', why },
      retryAfter: null,
      hops: [post.url],
    };
  });
  return asked;
}

const urls = (count: number, name = '') =>
  Array.from({ length: count }, (_, i) => `https://${name}${i}.test/`);
const verdicts = async () =>
  (await allPosts()).map(({ state: { verdict, last } }) => (last ? verdict : 'unchecked'));
const alarm = () => fakeBrowser.alarms.get('jobs');

describe('where nobody answers, though the browser is online', () => {
  it('the round ends early, nothing is noted of any page, and it is tried again later', async () => {
    const asked = hostsAnswer(() => false);
    const ids = await addDue(...urls(40));
    await startRun({ id: 'run', posts: ids, secondLook: false }, Date.now());
    await runPosts();
    // Those that were under way when it was noticed, and none after that.
    expect(asked.length).toBeLessThanOrEqual(13);
    expect(new Set(await verdicts())).toEqual(new Set(['unchecked']));
    expect(await runsLeft()).toMatchObject([{ left: 40 }]);
    expect((await alarm())?.scheduledTime).toBeGreaterThan(Date.now() + 4 * MINUTE);
    for (const id of ids) expect(await checksOf(id)).toEqual([]);
  });

  it('the next round begins with other hosts, and goes on once one answers', async () => {
    hostsAnswer(() => false);
    await addDue(...urls(20));
    await runPosts();
    const asked = hostsAnswer((host) => host.startsWith('1'));
    await runPosts();
    // What was asked first before comes last now.
    expect(asked.slice(0, 3)).not.toContain('0.test');
    const all = await verdicts();
    expect(all.filter((verdict) => verdict === 'kept')).toHaveLength(11);
    expect(all.filter((verdict) => verdict === 'unknown')).toHaveLength(9);
    expect(await fakeBrowser.storage.local.get('posts-silent')).toEqual({});
  });

  it('few hosts cannot tell: of each it is noted that it did not answer', async () => {
    hostsAnswer(() => false);
    await addDue(...urls(2));
    await runPosts();
    expect(await verdicts()).toEqual(['unknown', 'unknown']);
  });

  it('it is believed in the end, where no host is left that could answer', async () => {
    hostsAnswer(() => false);
    await addDue(...urls(4));
    for (let round = 0; round < 3; round++) {
      await runPosts();
      expect(new Set(await verdicts())).toEqual(new Set(['unchecked']));
    }
    await runPosts();
    expect(new Set(await verdicts())).toEqual(new Set(['unknown']));
  });
});

it('some hosts that are gone hold up no other', async () => {
  hostsAnswer((host) => !host.startsWith('gone'));
  await addDue(...urls(5), ...urls(6, 'gone'), ...urls(5, 'more'));
  await runPosts();
  const all = await verdicts();
  expect(all.filter((verdict) => verdict === 'kept')).toHaveLength(10);
  expect(all.filter((verdict) => verdict === 'unknown')).toHaveLength(6);
});

it('pages that are too complex, or lead into a private network, have answered', async () => {
  let asked = 0;
  vi.mocked(observePost).mockImplementation(async ({ post }) => {
    const why = asked++ % 2 === 0 ? 'tooComplex' : 'private';
    return { observation: { kind: 'failed', why }, retryAfter: null, hops: [post.url] };
  });
  await addDue(...urls(8));
  await runPosts();
  expect(await verdicts()).toEqual(Array(8).fill('unknown'));
});
