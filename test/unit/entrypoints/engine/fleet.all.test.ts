import { join } from 'node:path';
import { expect, it } from 'vitest';
import { disturb, writePostsFile } from '../../../fleet/disturb.ts';
import { startEngine } from '../../../fleet/engine.ts';
import { ask, expectAll, POSTS } from '../../../fleet/expect-all.ts';
import { forEachTest } from '../../../fleet/for-each-test.ts';
import { postgresPrograms } from '../../../fleet/postgres.ts';

const own = forEachTest();

/** A limit, not a measure. */
const AT_MOST = 60 * 60_000;

it.runIf(postgresPrograms())(
  'four workers on Postgres with 200 hosts and 20,000 posts, of which one is killed 50 times, and Postgres restarted: all as undisturbed',
  async () => {
    const hosts = await own.hosts(200, 100, 5);
    const postgres = await own.postgres();
    const database = ['--database', postgres.url];
    const posts = writePostsFile(join(own.folder(), 'posts.csv'), hosts);
    expect(await startEngine([...database, '--no-check', '--posts', posts]).ended).toMatchObject({ code: 0 });
    let restarted: Promise<void> | undefined;
    const came = await disturb(hosts, [...database, '--workers', '15'], 4, 50, (asked) => {
      if (asked === 10_000) restarted = postgres.restart();
    });
    await restarted;
    const ended = came.filter(({ code }) => code !== null);
    expect(ended).toHaveLength(4);
    expect(ended.filter(({ code }) => code !== 0)).toEqual([]);
    expect(came.some(({ output }) => output.includes('The database is back.'))).toBe(true);
    expectAll(hosts, await ask(postgres.url, POSTS), 50 * 15);
  },
  AT_MOST,
);
