import { medianOf, repeat } from './median.ts';
import type { Session } from './session.ts';
import { type Row, row } from './table.ts';

const ROWS = 100_000;

/** Measures how fast files of guest posts are read and previewed. */
export async function importingRows(session: Session): Promise<Row[]> {
  return [...(await fileRows(session, 'linkody', 9)), ...(await fileRows(session, 'ahrefs', 37))];
}

async function fileRows(session: Session, tool: 'linkody' | 'ahrefs', columns: number): Promise<Row[]> {
  // In the first round nothing is compiled yet: that is how a user meets the first row.
  const rounds = await repeat(7, () => session.own('importFile', tool, ROWS));
  const rate = (time: number) => ROWS / (time / 1000);
  const size = `${ROWS.toLocaleString('en')} rows of ${columns} columns`;
  return [
    row({
      name: 'import a file, previewed',
      size,
      unit: 'rows/s',
      ours: rate(medianOf(rounds, 'ours')),
      floor: rate(medianOf(rounds, 'floor')),
      target: { atLeast: 0.5 },
      note: 'floor: parsing its cells alone',
    }),
    row({
      name: 'first row of the preview',
      size,
      ours: rounds[0]?.first ?? Number.NaN,
      target: { atMost: 200 },
      note: 'of a file that is decoded',
    }),
  ];
}
