import { repeat } from './median.ts';
import { PAIRS } from './pairs.ts';
import type { Session } from './session.ts';
import { type Row, row, sizeWords } from './table.ts';

/** Measures how long it takes to judge whether links count, and to parse a very long robots.txt. */
export async function verdictRows(session: Session): Promise<Row[]> {
  const links = 100_000;
  return [
    row({
      name: 'whether links count',
      size: sizeWords(links),
      pairs: await repeat(PAIRS, () => session.own('judgeVerdicts', links)),
      note: 'floor: looking at what each rel says',
    }),
    row({
      name: 'parse robots.txt',
      size: '1 MB',
      pairs: await repeat(PAIRS, () => session.own('parseRobots', 1_000_000)),
      target: { atMost: 200 },
      note: 'floor: splitting it at its line ends',
    }),
  ];
}
