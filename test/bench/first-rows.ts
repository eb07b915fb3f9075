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
    const times: { readonly floor: number; readonly ours: number }[] = [];
    // The first of each fills the browser's caches.
    for (let i = 0; i <= ROUNDS; i++)
      times.push({ floor: await few.own('openList'), ours: await many.own('openList') });
    const counted = times.slice(1);
    return [
      row({
        name: 'first rows of the list',
        size: `${MANY.toLocaleString('en')} guest posts`,
        ours: median(counted.map(({ ours }) => ours)),
        floor: median(counted.map(({ floor }) => floor)),
        target: { times: 3 },
        note: `floor: with ${FEW} of them; alternating, median of ${ROUNDS}`,
      }),
    ];
  } finally {
    await few.close();
    await many.close();
  }
}
