import { openDB } from 'idb';
import { judgeDocument } from '../../utils/link/reading.ts';
import { recordReading } from '../../utils/store/pages/record.ts';
import { madeColumns, madeReading } from './made-facts.ts';
import { DOMAINS } from './own-judging.ts';
import { random } from './random.ts';

let made = 0;

/** The part of `own-bench.ts` that records readings. */
export const recording = {
  /**
   * Records new pages, one after the other. The floor is writing each as one string in a transaction of its own.
   *
   * @returns ms per page
   */
  async record(pages: number, links: number): Promise<{ ours: number; floor: number }> {
    const readings = Array.from({ length: pages }, () => {
      const number = made++;
      return madeReading(
        `https://site-${number % 100}.example/${number}`,
        madeColumns(random(number), links),
      );
    });
    const judged = readings.map(({ documents }) => documents.map((each) => judgeDocument(each, DOMAINS)));
    const begin = performance.now();
    for (const [i, reading] of readings.entries())
      await recordReading(reading, judged[i] ?? [], DOMAINS, Date.now());
    const ours = (performance.now() - begin) / pages;
    return { ours, floor: await writeStrings(readings) };
  },
};

async function writeStrings(rows: readonly object[]): Promise<number> {
  const store = await openDB('bench-strings', 1, {
    upgrade: (db) => void db.createObjectStore('rows', { autoIncrement: true }),
  });
  const begin = performance.now();
  for (const each of rows) await store.add('rows', JSON.stringify(each));
  const time = (performance.now() - begin) / rows.length;
  store.close();
  return time;
}
