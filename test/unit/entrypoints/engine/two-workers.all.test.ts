import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { disturb, writePostsFile } from '../../../fleet/disturb.ts';
import { startEngine } from '../../../fleet/engine.ts';
import { ask, expectAll, POSTS } from '../../../fleet/expect-all.ts';
import { type Hosts, serveHosts } from '../../../fleet/hosts.ts';
import { type OwnPostgres, postgresPrograms, startPostgres } from '../../../fleet/postgres.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** A folder that is deleted after the test. */
function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backlight-fleet-'));
  closing.push(() => rmSync(folder, { recursive: true }));
  return folder;
}

async function hostsOf(...asked: Parameters<typeof serveHosts>): Promise<Hosts> {
  const hosts = await serveHosts(...asked);
  closing.push(hosts.close);
  return hosts;
}

/** A limit, not a measure: processes start slowly on a busy machine. */
const AT_MOST = 180_000;

const JOBS = `SELECT state::text FROM backlight_queue.job WHERE state <> 'completed'`;

describe.runIf(postgresPrograms())('workers on Postgres', () => {
  let postgres: OwnPostgres | undefined;
  const url = () => postgres?.url ?? '';
  const query = (sql: string) => ask(url(), sql);
  beforeEach(async () => {
    postgres = await startPostgres();
    closing.push(postgres.stop);
  });

  it(
    'of which one is killed five times: no post is lost or checked twice, no host asked twice at once or too fast',
    async () => {
      const hosts = await hostsOf(20, 20, 60);
      const posts = writePostsFile(join(aFolder(), 'posts.csv'), hosts);
      const database = ['--database', url()];
      expect(await startEngine([...database, '--no-check', '--posts', posts]).ended).toMatchObject({
        code: 0,
      });
      const came = await disturb(hosts, [...database, '--workers', '5'], 2, 5);
      expect(came.map(({ code }) => code)).toEqual([0, 0]);
      expectAll(hosts, await query(POSTS), 5 * 5);
    },
    AT_MOST,
  );

  it(
    'that are told to end finish what is under way and give it back; Postgres may go away, and whoever comes next goes on',
    async () => {
      const hosts = await hostsOf(4, 10, 30);
      const posts = writePostsFile(join(aFolder(), 'posts.csv'), hosts);
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
});

it(
  'one process with a database of its own that is killed: the next goes on where it was, and meanwhile a second is refused',
  async () => {
    const hosts = await hostsOf(4, 5, 30);
    const folder = aFolder();
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
