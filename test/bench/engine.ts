import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryDir } from '../../utils/drive/temporary.ts';
import { writePostsFile } from '../fleet/disturb.ts';
import { PACE, startEngine } from '../fleet/engine.ts';
import { type Hosts, serveHosts } from '../fleet/hosts.ts';
import { postgresPrograms, startPostgres } from '../fleet/postgres.ts';
import { cpuTime } from './cpu.ts';
import { type Row, row, skipped } from './table.ts';

/** How long a server takes to answer, in ms. */
const DELAY = 300;
/** So many posts has each host: its robots.txt is asked for once. */
const EACH = 15;
/** So many hosts a worker asks at once in the rows with a target: few, so that waiting decides, as it does on a machine of its own. */
const FEW = 4;
/** So many, that the processors decide. */
const MANY = 60;
/** Paragraphs of a page: some 20 kB. */
const PARAGRAPHS = 250;

/** What came of a run. */
interface Run {
  /** Posts a second, between the first fifth and the last. */
  readonly rate: number;
  /** How many processors all workers together kept busy meanwhile; NaN where nobody knows. */
  readonly busy: number;
}

/**
 * Measures how many posts the engine checks a second where servers take 300 ms, by one worker and by four. The floor of
 * one is fetching and parsing with the same concurrency; the floor of four is one.
 */
export async function engineRows(): Promise<Row[]> {
  const size = `${FEW} hosts at once`;
  if (!postgresPrograms()) return [skipped('engine', size, 'there is no Postgres')];
  const bare = await bareRun(FEW);
  const one = await engineRun(1, FEW);
  const four = await engineRun(4, FEW);
  const bareMany = await bareRun(MANY);
  const oneMany = await engineRun(1, MANY);
  const cores = cpus().length;
  const of = (run: Run) => `${run.busy.toFixed(2)} of ${cores} processors busy`;
  const isLimit = four.busy > 0.8 * cores ? ': they are the limit, not the engine' : '';
  const unit = 'posts/s';
  return [
    row({
      name: 'one worker, servers that take 300 ms',
      size,
      unit,
      ours: one.rate,
      floor: bare.rate,
      target: { atLeast: 0.6 },
      note: `floor: fetch and parse alone; ${of(one)} (floor ${bare.busy.toFixed(2)}); pauses are divided by ${PACE}`,
    }),
    row({
      name: 'four workers on one Postgres, the same servers',
      size: `${size} each`,
      unit,
      ours: four.rate,
      floor: one.rate,
      target: { atLeast: 3 },
      note: `floor: one worker; ${of(four)}${isLimit}`,
    }),
    row({
      name: 'one worker, as fast as processors allow',
      size: `${MANY} hosts at once`,
      unit,
      ours: oneMany.rate,
      floor: bareMany.rate,
      note: `floor: fetch and parse alone; ${of(oneMany)} (floor ${bareMany.busy.toFixed(2)})`,
    }),
  ];
}

/** Three rounds of hosts for each place. */
const hostsFor = (workers: number, atOnce: number) =>
  serveHosts(3 * workers * atOnce, EACH, DELAY, PARAGRAPHS);

async function bareRun(atOnce: number): Promise<Run> {
  const hosts = await hostsFor(1, atOnce);
  const folder = await temporaryDir('backlight-bench-');
  const list = join(folder.dir, 'addresses');
  // Names under `.test` are the engine's; a bare fetch asks the same server by its address.
  const paths = [...hosts.posts.keys()].map(
    (url) => `http://127.0.0.1:${hosts.port}${new URL(url).pathname}`,
  );
  writeFileSync(list, paths.join('\n'));
  const script = fileURLToPath(new URL('bare-fetch.ts', import.meta.url));
  try {
    return await measured(hosts, async () => {
      await ended(spawn(process.execPath, [script, list, String(atOnce)], { stdio: 'inherit' }));
    });
  } finally {
    await hosts.close();
    folder.remove();
  }
}

async function engineRun(workers: number, atOnce: number): Promise<Run> {
  const hosts = await hostsFor(workers, atOnce);
  const postgres = await startPostgres();
  const folder = await temporaryDir('backlight-bench-');
  const args = ['--database', postgres.url];
  const run = async (more: readonly string[]) => {
    const { code, output } = await startEngine([...args, ...more]).ended;
    if (code !== 0) throw new Error(output);
  };
  try {
    await run(['--no-check', '--posts', writePostsFile(join(folder.dir, 'posts.csv'), hosts)]);
    return await measured(hosts, async () => {
      await Promise.all(Array.from({ length: workers }, () => run(['--workers', String(atOnce)])));
    });
  } finally {
    await postgres.stop();
    await hosts.close();
    folder.remove();
  }
}

/** Measures between the first fifth of the posts and the last: starting and ending are no throughput. */
async function measured(hosts: Hosts, work: () => Promise<void>): Promise<Run> {
  const marks: { readonly at: number; readonly cpu: number }[] = [];
  const [first, last] = [Math.floor(hosts.posts.size / 5), Math.floor((hosts.posts.size * 4) / 5)];
  hosts.onAsked = (asked) => {
    if (asked === first || asked === last)
      marks.push({ at: performance.now(), cpu: cpuTime() ?? Number.NaN });
  };
  await work();
  const [begin, end] = marks;
  if (!begin || !end) throw new Error('Fewer pages were asked for than there are posts');
  const ms = end.at - begin.at;
  return { rate: ((last - first) / ms) * 1000, busy: (end.cpu - begin.cpu) / ms };
}

async function ended(child: ChildProcess): Promise<void> {
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`It ended with ${code}`);
}
