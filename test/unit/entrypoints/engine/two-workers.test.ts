import { join } from 'node:path';
import { expect, it } from 'vitest';
import { disturb, writePostsFile } from '../../../fleet/disturb.ts';
import { startEngine } from '../../../fleet/engine.ts';
import { ask, expectAll, POSTS } from '../../../fleet/expect-all.ts';
import { forEachTest } from '../../../fleet/for-each-test.ts';
import { postgresPrograms } from '../../../fleet/postgres.ts';

const own = forEachTest();

/** A limit, not a measure: processes start slowly on a busy machine. */
const AT_MOST = 180_000;

// The quick one of two: `fleet.all.test.ts` has 4 workers, 200 hosts, 20,000 posts and 50 kills.
it.runIf(postgresPrograms())(
  'two workers on Postgres, of which one is killed five times: no post is lost or checked twice, no host asked twice at once or too fast',
  async () => {
    const hosts = await own.hosts(20, 20, 60);
    const { url } = await own.postgres();
    const posts = writePostsFile(join(own.folder(), 'posts.csv'), hosts);
    const database = ['--database', url];
    expect(await startEngine([...database, '--no-check', '--posts', posts]).ended).toMatchObject({ code: 0 });
    const args = [...database, '--workers', '5'];
    const came = await disturb(hosts, args, 2, 5);
    const ended = came.filter(({ code }) => code !== null);
    expect(ended).toHaveLength(2);
    expect(ended.filter(({ code }) => code !== 0)).toEqual([]);
    expectAll(hosts, await ask(url, POSTS), 5 * 5);
  },
  AT_MOST,
);
