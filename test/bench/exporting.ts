import { medianOf, repeat } from './median.ts';
import type { ExportWay } from './own-exporting.ts';
import { type Session, startSession } from './session.ts';
import { type Row, row } from './table.ts';

const POSTS = 100_000;
const AT_ONCE = 5000;
const SIZE = '100,000 guest posts';

/** Measures exports of guest posts out of the store. The floor reads the same rows and calls `JSON.stringify` on each. */
export async function exportingRows(extensionDir: string): Promise<Row[]> {
  const session = await startSession(extensionDir);
  try {
    for (let from = 0; from < POSTS; from += AT_ONCE) await session.own('fillPosts', from, AT_ONCE);
    const csv = await rounds(session, 'csv', 'bare');
    const json = await rounds(session, 'json', 'bareChecks');
    return [...rowsOf('export as CSV', csv), ...rowsOf('export as JSON Lines, with checks', json)];
  } finally {
    await session.close();
  }
}

interface Round {
  readonly ours: number;
  readonly floor: number;
  readonly longest: number;
  readonly megabytes: number;
}

function rounds(session: Session, ours: ExportWay, floor: ExportWay): Promise<Round[]> {
  const run = async (way: ExportWay) => {
    await session.own('beginExport', way, POSTS);
    for (;;) {
      const done = await session.own('exported');
      if (done) return done;
    }
  };
  return repeat(3, async () => {
    const [bare, mine] = [await run(floor), await run(ours)];
    const rate = (time: number) => POSTS / (time / 1000);
    return {
      ours: rate(mine.time),
      floor: rate(bare.time),
      longest: mine.longest,
      megabytes: mine.bytes / 1e6,
    };
  });
}

function rowsOf(name: string, all: readonly Round[]): Row[] {
  return [
    row({
      name,
      size: SIZE,
      unit: 'rows/s',
      ours: medianOf(all, 'ours'),
      floor: medianOf(all, 'floor'),
      target: { atLeast: 0.5 },
      note: `${medianOf(all, 'megabytes').toFixed(0)} MB; floor: the same rows read, and JSON.stringify of each`,
    }),
    row({
      name: `${name}: longest slice`,
      size: SIZE,
      ours: medianOf(all, 'longest'),
      target: { atMost: 50 },
      note: 'for which the page can do nothing else',
    }),
  ];
}
