import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { writePostsFile } from '../../../fleet/disturb.ts';
import { forEachTest } from '../../../fleet/for-each-test.ts';
import { postgresPrograms } from '../../../fleet/postgres.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** The engine's commands in the README, in their order. */
const [check = '', write = '', merge = '', stay = '', add = '', ...others] = readFileSync(
  join(ROOT, 'README.md'),
  'utf8',
)
  .split('\n')
  .filter((line) => line.startsWith('npm run engine -- '));

const own = forEachTest();
const AT_MOST = 300_000;

/** Runs a command of the README as written; files that it names are in a folder, and so is the store of whoever calls it. */
function run(command: string, folder: string, url = '') {
  const inFolder = command
    .replaceAll(/\b(posts\.csv|backup\.jsonl\.gz|worklist\.csv|report\.html)\b/g, (name) =>
      join(folder, name),
    )
    .replace('postgres://backlight:PASSWORD@HOST/backlight', url);
  const child = spawn('sh', ['-c', inFolder], {
    cwd: ROOT,
    // A terminal sends Ctrl+C to all processes of its group.
    detached: true,
    env: { ...process.env, XDG_DATA_HOME: join(folder, 'home'), BACKLIGHT_TEST_DOMAIN: 'test' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece) => {
      output += piece;
    });
  }
  const ended = once(child, 'close').then(([code]): [unknown, string] => [code, output]);
  return { ended, ctrlC: () => process.kill(-(child.pid ?? 0), 'SIGINT') };
}

const said = (words: string) => expect.stringContaining(words);

it('the README has no other commands of the engine', () => {
  expect([check, write, merge, stay, add].filter((command) => command === '')).toEqual([]);
  expect(others).toEqual([]);
});

it(
  'on one machine: adds and checks, ends by Ctrl+C, goes on when it is called again, writes files and takes them',
  async () => {
    const hosts = await own.hosts(12, 2, 100);
    const folder = own.folder();
    writePostsFile(join(folder, 'posts.csv'), hosts);
    const first = run(check, folder);
    hosts.onAsked = (asked) => asked === 5 && first.ctrlC();
    const [, output] = await first.ended;
    expect(output).toContain('24 posts added');
    expect(output).toContain('checks that are under way are finished');
    const asked = hosts.asked();
    expect(asked).toBeLessThan(24);

    expect(await run(check, folder).ended).toEqual([0, said('0 posts added')]);
    expect(hosts.asked()).toBe(24);
    expect(await run(check, folder).ended).toEqual([0, said('0 checked, 0 due')]);
    expect(hosts.mostAtOnce()).toBe(1);
    expect(hosts.shortestPause()).toBeGreaterThanOrEqual(998);

    expect(await run(write, folder).ended).toEqual([0, said('backup.jsonl.gz: 24 posts.')]);
    expect(['worklist.csv', 'report.html'].filter((name) => !existsSync(join(folder, name)))).toEqual([]);
    expect(await run(merge, folder).ended).toEqual([0, said('0 new, 0 merged, 24 known already.')]);
  },
  AT_MOST,
);

it.runIf(postgresPrograms())(
  'on a fleet: one stays, and checks what is added by another',
  async () => {
    const hosts = await own.hosts(3, 1, 0);
    const { url } = await own.postgres();
    const folder = own.folder();
    writePostsFile(join(folder, 'posts.csv'), hosts);
    expect(await run(add, folder, url).ended).toEqual([0, said('3 posts added')]);
    const staying = run(stay, folder, url);
    hosts.onAsked = (asked) => asked === 3 && staying.ctrlC();
    expect((await staying.ended)[1]).toContain('3 checked, 0 due');
  },
  AT_MOST,
);
