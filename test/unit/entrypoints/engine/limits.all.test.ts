import { execFileSync, spawnSync } from 'node:child_process';
import { createWriteStream, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, it } from 'vitest';
import { MINUTE } from '../../../../utils/time.ts';
import { startEngine } from '../../../fleet/engine.ts';
import { ask } from '../../../fleet/expect-all.ts';
import { forEachTest } from '../../../fleet/for-each-test.ts';
import { postgresPrograms } from '../../../fleet/postgres.ts';

const own = forEachTest();

/** A limit, not a measure. */
const AT_MOST = 60 * MINUTE;

/** Writes a file of guest posts without holding it. */
async function writeRows(path: string, rows: number): Promise<string> {
  function* lines() {
    yield 'URL FROM,EXPECTED LANDING PAGE URL\n';
    for (let i = 0; i < rows; i++)
      yield `https://site-${i % 5000}.test/article-${i}/,https://example.com/guide\n`;
  }
  await pipeline(Readable.from(lines()), createWriteStream(path));
  return path;
}

/** Where this process may give itself a small disk. */
const canMount = process.getuid?.() === 0 && spawnSync('mount', ['--version']).status === 0;

it.runIf(canMount)(
  'a disk that is full is said, nothing that was there is lost, and with room it goes on',
  async () => {
    const disk = own.folder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=170m', 'tmpfs', disk]);
    own.after(() => execFileSync('umount', [disk]));
    const args = ['--no-check', '--store', join(disk, 'store')];
    const few = await writeRows(join(own.folder(), 'few.csv'), 3);
    expect(await startEngine([...args, '--posts', few]).ended).toMatchObject({ code: 0 });
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'ballast'), new Uint8Array(bavail * bsize - 45 * 1024 * 1024));
    const many = await writeRows(join(own.folder(), 'many.csv'), 20_000);
    const full = await startEngine([...args, '--posts', many]).ended;
    expect(full).toMatchObject({ code: 2, output: expect.stringContaining('The disk is full.') });
    rmSync(join(disk, 'ballast'));
    const { code, output } = await startEngine([...args, '--posts', few, '--posts', many]).ended;
    expect([code, output]).toEqual([0, expect.stringContaining('few.csv: 3 rows, 0 posts added')]);
  },
  AT_MOST,
);

it.runIf(postgresPrograms())(
  'a file of a million rows is imported in bounded memory: ten million take ten times as long, and no more room',
  async () => {
    const postgres = await own.postgres();
    const file = await writeRows(join(own.folder(), 'million.csv'), 1_000_000);
    const args = ['--no-check', '--database', postgres.url, '--posts', file];
    const engine = startEngine(args, ['--max-old-space-size=120']);
    expect(await engine.ended).toMatchObject({
      code: 0,
      output: expect.stringContaining('1000000 posts added'),
    });
    expect(await ask(postgres.url, 'SELECT count(*)::int AS n FROM backlight.posts')).toEqual([
      { n: 1_000_000 },
    ]);
  },
  AT_MOST,
);
