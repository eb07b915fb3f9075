import { describe, expect, it } from 'vitest';
import { type Lease, takeLeases } from '../../../../entrypoints/engine/queue/lease.ts';
import { QUEUE } from '../../../../entrypoints/engine/queue/open-queue.ts';
import { planSites } from '../../../../entrypoints/engine/queue/plan.ts';
import { saveFetched } from '../../../../entrypoints/engine/queue/save-fetched.ts';
import { duePosts } from '../../../../entrypoints/engine/store/read-posts.ts';
import type { PostRecord } from '../../../../utils/store/schema.ts';
import { SECOND } from '../../../../utils/time.ts';
import { soon } from '../../soon.ts';
import { addAt, databaseForEachTest } from './a-database.ts';
import { foundPost, jobStates, NOW, quickClock, SETTINGS } from './a-worker.ts';

const there = databaseForEachTest();

/** Plans the sites, and takes one. */
async function takeOne(): Promise<Lease> {
  await planSites(there().db, NOW);
  const [lease] = await takeLeases(there().boss, 1);
  if (!lease) throw new Error('There is none');
  return lease;
}

describe('the planner', () => {
  it('sends each site once that has posts due, however often and by whomever it is run', async () => {
    await addAt(
      there().db,
      ['https://a.example.com/1', 'https://b.example.com/2', 'https://other.test/'],
      NOW,
    );
    await Promise.all([planSites(there().db, NOW), planSites(there().db, NOW)]);
    expect(await planSites(there().db, NOW + 1)).toBe(0);
    expect(await jobStates(there())).toEqual(['example.com created', 'other.test created']);
  });

  it('sends one again that is under way only when that has ended', async () => {
    await addAt(there().db, ['https://a.test/'], NOW);
    const lease = await takeOne();
    expect(await planSites(there().db, NOW)).toBe(0);
    await lease.end();
    expect(await planSites(there().db, NOW)).toBe(1);
  });

  it('takes customers of one hoster for sites of their own, by the private part of the suffix list', async () => {
    await addAt(
      there().db,
      ['https://one.github.io/', 'https://two.github.io/', 'http://127.0.0.1:8080/'],
      NOW,
    );
    await planSites(there().db, NOW);
    expect(await jobStates(there())).toEqual([
      '127.0.0.1 created',
      'one.github.io created',
      'two.github.io created',
    ]);
  });

  it('sends nothing that is not due yet, or whose server wants to be left alone', async () => {
    await addAt(there().db, ['https://busy.test/', 'https://later.test/'], NOW);
    await there().db.query(`UPDATE backlight.posts SET due = due + 1 WHERE site = 'later.test'`);
    await there().db.query(`INSERT INTO backlight.hosts (host, wait) VALUES ('busy.test', $1)`, [NOW + 1]);
    expect([await planSites(there().db, NOW), await planSites(there().db, NOW + 1)]).toEqual([0, 2]);
  });
});

describe('a lease', () => {
  it('is of one worker alone, and noticed to be lost where another has the site', async () => {
    const { db: database, boss: queue } = there();
    await addAt(database, ['https://a.test/'], NOW);
    const first = await takeOne();
    expect([await first.confirm(), await takeLeases(queue, 5)]).toEqual([true, []]);
    // Nothing was heard of its worker for a minute.
    await database.query(`UPDATE backlight_queue.job SET heartbeat_on = now() - interval '1 minute'`);
    await queue.supervise(QUEUE);
    // The store's clock may not have gone on since, and a job is given out after its time only.
    const second = await soon(async () => (await takeLeases(queue, 5))[0] ?? expect.fail('No lease'));
    expect([await first.confirm(), first.lost.aborted]).toEqual([false, true]);
    await first.end();
    expect([await second.confirm(), await jobStates(there())]).toEqual([true, ['a.test active']]);
  });

  it('that is lost saves nothing', async () => {
    const { db: database, boss: queue } = there();
    const [post] = await addAt(database, ['https://a.test/'], NOW);
    const lease = await takeOne();
    const { posts } = await duePosts(database, 'a.test', NOW, 1);
    const [job] = await database.query('SELECT id FROM backlight_queue.job');
    await queue.fail(QUEUE, String(job?.['id']));
    await takeLeases(queue, 1);
    const [record] = posts;
    if (!record || !post) throw new Error('There is none');
    const clock = quickClock();
    const fetched = await foundPost(record);
    await saveFetched(
      { db: database, clock, settings: SETTINGS, onChecked: () => undefined },
      lease,
      record,
      fetched,
    );
    expect(await database.query('SELECT * FROM backlight.checks')).toEqual([]);
    expect(await duePosts(database, 'a.test', NOW, 1)).toMatchObject({ rows: 1 });
  });
});

describe('a check', () => {
  it('that is saved a second time changes nothing', async () => {
    const { db: database } = there();
    await addAt(database, ['https://a.test/'], NOW);
    const lease = await takeOne();
    const [record] = (await duePosts(database, 'a.test', NOW, 1)).posts;
    if (!record) throw new Error('There is none');
    const fetched = await foundPost(record);
    const checked: PostRecord[] = [];
    const clock = quickClock(NOW + SECOND);
    const walker = {
      db: database,
      clock,
      settings: SETTINGS,
      onChecked: (one: PostRecord) => checked.push(one),
    };
    await saveFetched(walker, lease, record, fetched);
    clock.time += SECOND;
    await saveFetched(walker, lease, record, fetched);
    expect(checked.map(({ state }) => state.last)).toMatchObject([
      { verdict: 'kept', vantage: 'engine', at: NOW + SECOND },
    ]);
    expect(await database.query('SELECT at, planned FROM backlight.checks')).toEqual([
      { at: NOW + SECOND, planned: NOW },
    ]);
  });
});
