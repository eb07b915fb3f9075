import { median } from './median.ts';
import { startSession } from './session.ts';
import { type Row, row } from './table.ts';

const [FEW, MANY] = [3, 10_000];
const ROUNDS = 20;

/** Measures how long the list takes to show its first rows where there are many guest posts, and where there are few. */
export async function firstRowsRows(extensionDir: string): Promise<Row[]> {
  const [few, many] = [await startSession(extensionDir), await startSession(extensionDir)];
  try {
    await few.own('fillList', FEW);
    await many.own('fillList', MANY);
    const times: { readonly floor: number; readonly ours: number; readonly all: number }[] = [];
    for (let i = 0; i <= ROUNDS; i++) {
      const { first: floor } = await few.own('openList');
      const { first: ours, all } = await many.own('openList');
      times.push({ floor, ours, all });
    }
    // The first of each fills the browser's caches, and nothing was listed before it.
    const [begin, ...counted] = times;
    const size = `${MANY.toLocaleString('en')} guest posts`;
    const floor = median(counted.map((each) => each.floor));
    return [
      row({
        name: 'first rows of the list',
        size,
        ours: median(counted.map(({ ours }) => ours)),
        floor,
        target: { times: 3 },
        note: `opened again; floor: with ${FEW} of them; alternating, median of ${ROUNDS}`,
      }),
      row({
        name: '· all of them, and their numbers',
        size,
        ours: median(counted.map(({ all }) => all)),
        floor,
        note: `the very first opening shows no row sooner: ${(begin?.ours ?? Number.NaN).toFixed(0)} ms`,
      }),
    ];
  } finally {
    await few.close();
    await many.close();
  }
}
