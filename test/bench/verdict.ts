import { medianOf, repeat } from './median.ts';
import type { Session } from './session.ts';
import { type Row, row } from './table.ts';

/** What it costs to read a very long robots.txt, against looking at its lines. */
export async function verdictRows(session: Session): Promise<Row[]> {
  const rounds = await repeat(7, () => session.own('parseRobots', 1_000_000));
  return [
    row({
      name: 'parse robots.txt',
      size: '1 MB',
      ours: medianOf(rounds, 'ours'),
      floor: medianOf(rounds, 'floor'),
      target: { atMost: 200 },
      note: 'floor: splitting it at its line ends',
    }),
  ];
}
