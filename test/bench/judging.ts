import { medianOf, repeat } from './median.ts';
import type { Session } from './session.ts';
import { type Row, row, sizeWords } from './table.ts';

/** Measures how long it takes to judge links. The floor is parsing their addresses. */
export async function judgingRows(session: Session): Promise<Row[]> {
  const links = 100_000;
  const rounds = await repeat(7, () => session.own('judge', links));
  return [
    row({
      name: 'judge and sum up',
      size: sizeWords(links),
      ours: medianOf(rounds, 'ours'),
      floor: medianOf(rounds, 'floor'),
      note: 'floor: making a URL of each',
    }),
  ];
}
