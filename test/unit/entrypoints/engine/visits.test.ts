import { expect, it, vi } from 'vitest';
import type { FetchPost } from '../../../../entrypoints/engine/queue/check-post.ts';
import { hostTurns } from '../../../../entrypoints/engine/queue/host-turns.ts';
import { takeLeaseOf } from '../../../../entrypoints/engine/queue/lease.ts';
import { visitsOf } from '../../../../entrypoints/engine/queue/visits.ts';
import type { WorkAsked } from '../../../../entrypoints/engine/queue/work.ts';
import { HOUR, type Instant, SECOND } from '../../../../utils/time.ts';
import { addAt, databaseForEachTest } from './a-database.ts';
import { aWorker, foundPost, jobStates, NOW, quickClock } from './a-worker.ts';

const there = databaseForEachTest();

/** Pages of which some lead to another address, and what was asked of each host: when, and how many at once. */
function leading(to: Readonly<Record<string, string>>) {
  const [times, open] = [new Map<string, Instant[]>(), new Map<string, number>()];
  let mostAtOnce = 0;
  let clock = { now: () => NOW };
  const ask = async (url: string) => {
    const { host } = new URL(url);
    times.set(host, [...(times.get(host) ?? []), clock.now()]);
    open.set(host, (open.get(host) ?? 0) + 1);
    mostAtOnce = Math.max(mostAtOnce, open.get(host) ?? 0);
    for (let i = 0; i < 5; i++) await new Promise(setImmediate);
    open.set(host, (open.get(host) ?? 0) - 1);
  };
  const fetchPost: FetchPost = async (record, _domains, _as, _now, _signal, admit) => {
    for (let url: string | undefined = record.post.url; url !== undefined; url = to[url]) {
      await admit(url);
      await ask(url);
    }
    return foundPost(record);
  };
  return {
    fetchPost,
    by: (its: { now(): Instant }) => {
      clock = its;
    },
    mostAtOnce: () => mostAtOnce,
    count: (host: string) => times.get(host)?.length ?? 0,
    shortestPause: (host: string) =>
      Math.min(...(times.get(host) ?? []).map((at, i, all) => at - (all[i - 1] ?? Number.NEGATIVE_INFINITY))),
  };
}

const numbered = (host: string, count: number) =>
  Array.from({ length: count }, (_, i) => `https://${host}/${i}`);

/** Adds guest posts that are due, the first before the others. */
async function addInOrder(urls: readonly string[]): Promise<void> {
  await addAt(there().db, urls, NOW);
  await there().db.query(`UPDATE backlight.posts SET due = due - 1 WHERE record->'post'->>'url' = $1`, [
    urls[0],
  ]);
}

/** Whose clock does not go on while one site is checked. */
const ALONE = { sitesAtOnce: 1 };

/** Checks what is due, where these lead there. */
async function check(
  to: Readonly<Record<string, string>>,
  urls: readonly string[],
  more: Partial<WorkAsked> = {},
) {
  await addInOrder(urls);
  const web = leading(to);
  const one = aWorker(there(), { fetchPost: web.fetchPost, ...more });
  web.by(one.clock);
  await one.run();
  return { ...one, ...web };
}

it('a site that redirects lead to is asked by one look at a time, and at its pace', async () => {
  const sources = ['a.test', 'c.test'].flatMap((host) => numbered(host, 3));
  const to = Object.fromEntries(sources.map((url, i) => [url, `https://b.test/from/${i}`]));
  const came = await check(to, [...sources, ...numbered('b.test', 3)]);
  expect(came.checked).toHaveLength(9);
  expect([came.mostAtOnce(), came.count('b.test')]).toEqual([1, 9]);
  expect(came.shortestPause('b.test')).toBeGreaterThanOrEqual(SECOND);
  expect(new Set(await jobStates(there()))).toEqual(
    new Set(['a.test completed', 'b.test completed', 'c.test completed']),
  );
});

it('another host of the same site keeps its pace, too', async () => {
  const to = Object.fromEntries(numbered('example.com', 3).map((url) => [url, url.replace('//', '//www.')]));
  const came = await check(to, [...numbered('example.com', 3), ...numbered('www.example.com', 3)], ALONE);
  expect([came.checked.length, came.count('www.example.com')]).toEqual([6, 6]);
  expect(came.shortestPause('www.example.com')).toBeGreaterThanOrEqual(SECOND);
});

it('sites that lead to each other do not wait for each other for ever', async () => {
  const to = { 'https://a.test/0': 'https://b.test/x', 'https://b.test/0': 'https://a.test/x' };
  const came = await check(to, [...numbered('a.test', 2), ...numbered('b.test', 2)]);
  expect([came.checked.length, came.mostAtOnce()]).toEqual([4, 1]);
});

it('a look is put off where another worker has the site that it leads to, and its post stays due', async () => {
  const lease = await takeLeaseOf(there().db, there().boss, 'b.test');
  const to = { 'https://a.test/0': 'https://b.test/x' };
  await addInOrder(numbered('a.test', 2));
  const web = leading(to);
  let waited = 0;
  const one = aWorker(there(), {
    fetchPost: web.fetchPost,
    async onChecked({ url }) {
      if (url === 'https://a.test/1') {
        waited = web.count('a.test');
        await lease?.end();
      }
    },
  });
  web.by(one.clock);
  await one.run();
  // Asked in vain, then the other one, then once more.
  expect([waited, web.count('a.test'), web.count('b.test')]).toEqual([2, 3, 1]);
  expect(await there().db.query('SELECT FROM backlight.checks')).toHaveLength(2);
});

it('a host that wants to be left alone is not asked by way of another', async () => {
  await there().db.query(`INSERT INTO backlight.hosts (host, wait) VALUES ('b.test', $1)`, [NOW + HOUR]);
  const came = await check({ 'https://a.test/0': 'https://b.test/x' }, numbered('a.test', 1));
  expect([came.checked.length, came.count('b.test')]).toEqual([0, 0]);
  expect(await there().db.query('SELECT due FROM backlight.posts')).toEqual([{ due: NOW + HOUR }]);
});

it('a site that waits in the queue is taken from it for a visit, and waits there again at once', async () => {
  const to = { 'https://a.test/0': 'https://b.test/x' };
  const came = await check(to, [...numbered('a.test', 1), ...numbered('b.test', 1)], ALONE);
  expect([came.checked.map(({ url }) => url), came.count('b.test')]).toEqual([
    ['https://a.test/0', 'https://b.test/0'],
    2,
  ]);
  expect(came.clock.now() - NOW).toBeLessThan(10 * SECOND);
});

it('sites are given back also where it cannot be noted that they were asked', async () => {
  const lease = {
    site: 'b.test',
    lost: new AbortController().signal,
    confirm: async () => true,
    end: vi.fn(),
  };
  const query = vi.fn(async (text: string) => {
    if (text.startsWith('INSERT')) throw new Error('The disk is full');
    return [];
  });
  const visitor = { db: { query }, clock: quickClock(), visit: async () => lease };
  const turns = hostTurns([], new Map());
  const visits = visitsOf(visitor, { ...lease, site: 'a.test' }, 'a.test', turns, lease.lost);
  await visits.admit('https://b.test/');
  await expect(visits.end()).rejects.toThrow('The disk is full');
  expect(lease.end).toHaveBeenCalledOnce();
});
