import { temporaryDir } from '../../utils/drive/temporary.ts';
import { medianOf, repeat } from './median.ts';
import { startSession } from './session.ts';
import { type Row, row } from './table.ts';

const PAGES = 10_000;
const AT_ONCE = 500;
const SIZE = '1,000,000 links, 10,000 pages';
const ROUNDS = 3;
/** Of the rate at which the browser compresses the same bytes. */
const TARGET = { atLeast: 0.5 } as const;

/** Measures how fast a backup of a million links is made and restored, in megabytes of JSON Lines a second. */
export async function backupRows(extensionDir: string): Promise<Row[]> {
  const profile = await temporaryDir('backlight-bench-backup-');
  const session = await startSession(extensionDir, profile.dir);
  try {
    for (let from = 0; from < PAGES; from += AT_ONCE) await session.own('fill', from, AT_ONCE);
    const timed = async (name: Parameters<typeof session.own<'beginBackup'>>[1]): Promise<number> => {
      await session.own('beginBackup', name);
      for (;;) {
        const time = await session.own('backupTime');
        if (time !== null) return time;
      }
    };
    const rounds = await repeat(ROUNDS, async () => {
      const made = await timed('make');
      await timed('unzip');
      const { megabytes, zipped } = await session.own('backupSize');
      const rate = (ms: number) => megabytes / (ms / 1000);
      const read = rate(await timed('read'));
      return {
        ...{ megabytes, zipped, made: rate(made), read },
        ...{ floor: rate(await timed('compress')), restored: rate(await timed('restore')) },
        written: rate(await timed('write')),
      };
    });
    const floor = medianOf(rounds, 'floor');
    const size = `${medianOf(rounds, 'megabytes').toFixed(0)} MB, ${medianOf(rounds, 'zipped').toFixed(0)} MB gzipped`;
    const each = { size: SIZE, unit: 'MB/s', floor, target: TARGET };
    return [
      row({
        ...each,
        name: 'make a backup',
        ours: medianOf(rounds, 'made'),
        note: `${size}; floor: gzip alone`,
      }),
      row({
        ...each,
        name: 'read a backup',
        ours: medianOf(rounds, 'read'),
        note: 'as restoring reads it: unzipped, checked against its checksums, validated; floor: gzip alone',
      }),
      row({
        ...each,
        name: 'restore a backup',
        ours: medianOf(rounds, 'restored'),
        note: 'most of it is IndexedDB, which keeps some 60 hosts a page in an index; floor: gzip alone',
      }),
      row({
        ...each,
        name: 'restore a backup',
        ours: medianOf(rounds, 'restored'),
        floor: medianOf(rounds, 'written'),
        note: 'read, checked, validated and written; floor: IndexedDB writes the same rows',
      }),
    ];
  } finally {
    await session.close();
    profile.remove();
  }
}
