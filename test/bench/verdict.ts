import { medianOf, repeat } from './median.ts';
import type { Session } from './session.ts';
import { type Row, row, sizeWords } from './table.ts';

/** Measures how long it takes to judge whether links count, and to parse a very long robots.txt. */
export async function verdictRows(session: Session): Promise<Row[]> {
  const rounds = await repeat(7, () => session.own('parseRobots', 1_000_000));
  const links = 100_000;
  const judged = await repeat(7, () => session.own('judgeVerdicts', links));
  return [
    row({
      name: 'whether links count',
      size: sizeWords(links),
      ours: medianOf(judged, 'ours'),
      floor: medianOf(judged, 'floor'),
      note: 'floor: looking at what each rel says',
    }),
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
