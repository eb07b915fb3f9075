import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { writePostsFile } from '../../../fleet/disturb.ts';
import { type EngineProcess, startEngine } from '../../../fleet/engine.ts';
import { ask, expectAll, POSTS } from '../../../fleet/expect-all.ts';
import { forEachTest } from '../../../fleet/for-each-test.ts';
import { type OwnPostgres, postgresPrograms } from '../../../fleet/postgres.ts';

const own = forEachTest();

/** A limit, not a measure: processes start slowly on a busy machine. */
const AT_MOST = 180_000;

/** What waits in the queue is nobody's. */
const JOBS = `SELECT state::text FROM backlight_queue.job WHERE state NOT IN ('completed', 'created')`;

describe.runIf(postgresPrograms())('workers on Postgres', () => {
  let postgres: OwnPostgres | undefined;
  const url = () => postgres?.url ?? '';
  const query = (sql: string) => ask(url(), sql);
  beforeEach(async () => {
    postgres = await own.postgres();
  });

  it(
    'that are told to end finish what is under way and give it back; Postgres may go away, and whoever comes next goes on',
    async () => {
      const hosts = await own.hosts(4, 10, 30);
      const posts = writePostsFile(join(own.folder(), 'posts.csv'), hosts);
      const first = startEngine(['--database', url(), '--posts', posts]);
      hosts.onAsked = (asked) => asked === 8 && first.process.kill('SIGINT');
      expect(await first.ended).toMatchObject({ code: 0, output: expect.stringContaining('SIGINT') });
      expect(await query(JOBS)).toEqual([]);
      const asked = hosts.asked();
      expect(await query('SELECT FROM backlight.checks')).toHaveLength(asked);
      hosts.onAsked = (now) => now === asked + 8 && void postgres?.restart();
      const { code, output } = await startEngine(['--database', url()]).ended;
      expect([code, output]).toEqual([0, expect.stringContaining('The database is back.')]);
      expectAll(hosts, await query(POSTS), 0);
    },
    AT_MOST,
  );

  it(
    'that are started while Postgres is away wait for it, for a while',
    async () => {
      let engine: EngineProcess | undefined;
      await postgres?.restart(async () => {
        engine = startEngine(['--database', url(), '--no-check']);
        await engine.says('Waiting for it.');
      });
      expect(await engine?.ended).toMatchObject({
        code: 0,
        output: expect.stringContaining('The database is back.'),
      });
    },
    AT_MOST,
  );
});

it(
  'one process with a database of its own that is killed: the next goes on where it was, and meanwhile a second is refused',
  async () => {
    const hosts = await own.hosts(4, 5, 30);
    const folder = own.folder();
    const args = ['--store', join(folder, 'store')];
    const first = startEngine([...args, '--posts', writePostsFile(join(folder, 'posts.csv'), hosts)]);
    hosts.onAsked = (asked) => {
      if (asked !== 10) return;
      const second = startEngine(args).ended;
      hosts.gate = second;
      void second.then(() => first.process.kill('SIGKILL'));
    };
    expect((await first.ended).code).toBe(null);
    const refused = { code: 2, output: expect.stringContaining('The folder is in use. Process ') };
    expect(await hosts.gate).toMatchObject(refused);
    const file = join(folder, 'backup.jsonl.gz');
    expect(await startEngine([...args, '--export', file]).ended).toMatchObject({ code: 0 });
    const entries = gunzipSync(readFileSync(file))
      .toString()
      .split('\n')
      .filter((line) => line.includes('"kind":"post"'));
    const rows = entries
      .map((line) => JSON.parse(line))
      .map(({ post, checks }) => ({
        url: post.post.url,
        verdict: post.state.verdict,
        checks: checks.length,
        planned: checks.length,
      }));
    expectAll(hosts, rows, 8);
  },
  AT_MOST,
);
