import { describe, expect, it } from 'vitest';
import { hostAndPort } from '../../../../utils/domains/host-and-port.ts';
import { DAY, HOUR, SECOND } from '../../../../utils/time.ts';
import { addAt, databaseForEachTest } from './a-database.ts';
import { aWorker, foundPost, jobStates, NOW } from './a-worker.ts';

const there = databaseForEachTest();

describe('a worker', () => {
  it('checks all that is due, each once, and plans the next check', async () => {
    const urls = Array.from({ length: 12 }, (_, i) => `https://${'abcd'[i % 4]}.test/${i}`);
    await addAt(there().db, urls, NOW);
    const one = aWorker(there());
    await one.run();
    expect(one.checked.map(({ url }) => url).toSorted()).toEqual(urls.toSorted());
    expect(one.asked).toHaveLength(12);
    expect(one.checked.every(({ due = 0 }) => due > NOW + 5 * DAY)).toBe(true);
    expect(await jobStates(there())).toEqual([
      'a.test completed',
      'b.test completed',
      'c.test completed',
      'd.test completed',
    ]);
  });

  it('asks each host of a site at its own pace, one after the other', async () => {
    await addAt(
      there().db,
      ['https://a.example.com/1', 'https://a.example.com/2', 'https://b.example.com/1'],
      NOW,
    );
    const one = aWorker(there());
    await one.run();
    const times = new Map(one.asked);
    const [first = 0, second = 0] = [
      times.get('https://a.example.com/1'),
      times.get('https://a.example.com/2'),
    ];
    expect(Math.abs(second - first)).toBeGreaterThanOrEqual(SECOND);
    expect(one.asked.at(-1)?.[0]).toContain('https://a.');
  });

  it('goes on at the pace of whoever had the site before', async () => {
    await addAt(there().db, ['https://a.test/'], NOW);
    await there().db.query(`INSERT INTO backlight.hosts (host, asked) VALUES ('a.test', $1)`, [NOW - 1]);
    const one = aWorker(there());
    await one.run();
    expect(one.asked[0]?.[1]).toBeGreaterThanOrEqual(NOW - 1 + SECOND);
  });

  it('leaves a server alone that says so, for all workers, and checks the others', async () => {
    await addAt(there().db, ['https://a.test/1', 'https://a.test/2', 'https://b.test/'], NOW);
    const head = {
      status: 429,
      finalUrl: 'https://a.test/1',
      contentType: '',
      retryAfter: '3600',
      guards: '',
    };
    const one = aWorker(there(), {
      fetchPost: async (record) =>
        record.post.url.startsWith('https://a.test')
          ? { observation: { kind: 'other', head }, retryAfter: '3600', hops: [record.post.url] }
          : foundPost(record),
    });
    await one.run();
    expect(one.asked.map(([url]) => hostAndPort(url)).toSorted()).toEqual(['a.test', 'b.test']);
    const [host] = await there().db.query(`SELECT wait FROM backlight.hosts WHERE host = 'a.test'`);
    expect(Number(host?.['wait'])).toBeGreaterThanOrEqual(NOW + HOUR);
  });

  it('goes on with the next two hundred of a site at once', async () => {
    await addAt(
      there().db,
      Array.from({ length: 201 }, (_, i) => `https://${i}.big.test/`),
      NOW,
    );
    const one = aWorker(there());
    await one.run();
    expect(one.checked).toHaveLength(201);
    expect(await jobStates(there())).toEqual(['big.test completed', 'big.test completed']);
  });

  it('finishes what is under way when it is stopped, gives the site back, and the next one goes on', async () => {
    await addAt(there().db, ['https://a.test/1', 'https://a.test/2', 'https://a.test/3'], NOW);
    const stop = new AbortController();
    const one = aWorker(there(), {
      stop: stop.signal,
      fetchPost: (record) => {
        stop.abort();
        return foundPost(record);
      },
    });
    await one.run();
    expect([one.checked.length, await jobStates(there())]).toEqual([1, ['a.test completed']]);
    const next = aWorker(there());
    await next.run();
    expect(next.checked).toHaveLength(2);
  });

  it('takes three hosts in which nobody answers for a dead network, and saves nothing of them until it is certain', async () => {
    await addAt(there().db, ['https://a.test/', 'https://b.test/', 'https://c.test/'], NOW);
    let dead = 0;
    const one = aWorker(there(), {
      fetchPost: async ({ post }) => ({
        observation: { kind: 'failed', why: 'refused' },
        retryAfter: null,
        hops: [post.url],
      }),
      onDead: () => {
        dead++;
        expect(one.checked).toEqual([]);
      },
    });
    await one.run();
    expect([dead, one.checked.length]).toEqual([3, 3]);
  });

  it('checks a post an hour later that a fault of ours kept from being checked, and says so', async () => {
    await addAt(there().db, ['https://a.test/'], NOW);
    const errors: unknown[] = [];
    const one = aWorker(there(), {
      fetchPost: () => Promise.reject(new Error('The reader broke')),
      onError: (error) => errors.push(error),
    });
    await one.run();
    const [row] = await there().db.query('SELECT due FROM backlight.posts');
    expect([Number(row?.['due']) >= NOW + HOUR, errors]).toEqual([true, [new Error('The reader broke')]]);
  });

  it('keeps its pace where a fault of ours came of a request, and so does whoever comes next', async () => {
    await addAt(there().db, ['https://a.test/1', 'https://a.test/2'], NOW);
    const one = aWorker(there(), {
      fetchPost: () => Promise.reject(new Error('The reader broke')),
      onError: () => undefined,
    });
    await one.run();
    const [[, first = 0] = [], [, second = 0] = []] = one.asked;
    expect(second - first).toBeGreaterThanOrEqual(SECOND);
    expect(await there().db.query('SELECT host, asked FROM backlight.hosts')).toEqual([
      { host: 'a.test', asked: second },
    ]);
  });

  it('sets a row aside that cannot be read, and checks the others', async () => {
    await addAt(there().db, ['https://a.test/1', 'https://a.test/2'], NOW);
    await there().db.query(
      `UPDATE backlight.posts SET record = '{"post":{"url":"x"}}' WHERE record->'post'->>'url' LIKE '%1'`,
    );
    const one = aWorker(there());
    await one.run();
    expect(one.checked.map(({ url }) => url)).toEqual(['https://a.test/2']);
    expect(await there().db.query('SELECT FROM backlight.posts')).toHaveLength(2);
  });
});
