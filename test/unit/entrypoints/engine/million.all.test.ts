import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../../entrypoints/engine/database/database.ts';
import { openPostgres } from '../../../../entrypoints/engine/database/postgres.ts';
import { openQueue, QUEUE_TIMES } from '../../../../entrypoints/engine/queue/open-queue.ts';
import { planSites } from '../../../../entrypoints/engine/queue/plan.ts';
import { migrate } from '../../../../entrypoints/engine/store/migrate.ts';
import { DAY, MINUTE, SECOND } from '../../../../utils/time.ts';
import { fillPosts } from '../../../fleet/many-posts.ts';
import { postgresPrograms, startPostgres } from '../../../fleet/postgres.ts';
import { aWorker, NOW } from './a-worker.ts';

/** A limit, not a measure. */
const AT_MOST = 60 * MINUTE;
const numberRow = v.object({ n: v.number() });

describe.runIf(postgresPrograms())('on Postgres', () => {
  const closing: (() => unknown)[] = [];
  let db: Database;
  beforeEach(async () => {
    const postgres = await startPostgres();
    const { signal } = new AbortController();
    db = await openPostgres(postgres.url, () => undefined, signal);
    closing.push(postgres.stop, db.close);
    await migrate(db);
  });
  afterEach(async () => {
    for (const close of closing.splice(0).toReversed()) await close();
  });
  const start = async () => {
    const boss = await openQueue(db, QUEUE_TIMES, (error) => {
      throw error;
    });
    closing.push(() => boss.stop({ graceful: false }));
    return boss;
  };
  const number = async (sql: string) => v.parse(numberRow, (await db.query(sql))[0]).n;

  it(
    'a million guest posts take at most 1 kB each, and a minute of planning at most 5 s of CPU, also where all are due',
    async () => {
      await start();
      await fillPosts(db, 50_000, 20, NOW);
      await db.query('VACUUM ANALYZE backlight.posts');
      const bytes = await number(`SELECT pg_total_relation_size('backlight.posts') AS n`);
      const costs: number[] = [];
      // One post is due; then a day of them; then all.
      for (const now of [NOW, NOW + DAY, NOW + 100 * DAY]) {
        const seconds = await db.transaction(async (tx) => {
          const [row] = await tx.query('SELECT pg_backend_pid() AS n');
          const pid = v.parse(numberRow, row).n;
          const before = cpuSeconds(pid);
          await planSites(tx, now);
          return cpuSeconds(pid) - before;
        });
        costs.push(seconds);
      }
      console.log(
        `${bytes / 1e6} bytes a post; planning: ${costs.map((cost) => cost.toFixed(2)).join(', ')} s of CPU`,
      );
      expect(bytes).toBeLessThanOrEqual(1_000_000 * 1024);
      expect(Math.max(...costs)).toBeLessThanOrEqual(5);
    },
    AT_MOST,
  );

  it(
    'a week of ten million, by a simulated clock on one host of a hundred: each post is checked once, and no host above its pace',
    async () => {
      const boss = await start();
      // 100,000 hosts have 10 million posts: here are 1000 hosts, whose posts are due by turns within a week.
      await fillPosts(db, 1000, 100, NOW);
      await db.query('UPDATE backlight.posts SET due = $1 + (due - $1) * 6', [NOW]);
      const stop = new AbortController();
      const worker = aWorker({ db, boss }, { stop: stop.signal, sitesAtOnce: 1, untilDone: false });
      // While there is nothing to do, a minute passes at each question instead of a second. Pauses of hosts, which a lost
      // lease ends as well, are as they are.
      const { wait } = worker.clock;
      worker.clock.wait = async (ms, signal) => {
        await wait(signal === stop.signal ? MINUTE : ms);
        if (worker.clock.time > NOW + 7.2 * DAY) stop.abort();
      };
      await worker.run();
      const last = new Map<string, number>();
      let shortest = Number.POSITIVE_INFINITY;
      for (const [url, at] of worker.asked) {
        const { host } = new URL(url);
        shortest = Math.min(shortest, at - (last.get(host) ?? Number.NEGATIVE_INFINITY));
        last.set(host, at);
      }
      expect(shortest).toBeGreaterThanOrEqual(SECOND);
      expect(await number('SELECT count(DISTINCT post) AS n FROM backlight.checks')).toBe(100_000);
      expect(new Set(worker.checked.map(({ state }) => state.verdict))).toEqual(new Set(['kept']));
      const late = await number('SELECT max(at - planned) AS n FROM backlight.checks');
      console.log(
        `${worker.asked.length} checks, the latest ${Math.round(late / MINUTE)} minutes after it was due`,
      );
    },
    AT_MOST,
  );
});

/** What a process has used of the processors, in s (proc(5): the 14th and 15th field, in ticks of 10 ms). */
function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
