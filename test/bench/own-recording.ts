import { type IDBPDatabase, openDB } from 'idb';
import type { JudgedDocument } from '../../utils/link/answer.ts';
import { judgeDocument, type TabReading } from '../../utils/link/reading.ts';
import { recordReading } from '../../utils/store/pages/record.ts';
import { madeColumns, madeReading } from './made-facts.ts';
import { DOMAINS } from './own-judging.ts';
import { random } from './random.ts';

/** Each is another page. */
let made = 0;
let readings: readonly TabReading[] = [];
let judged: readonly (readonly JudgedDocument[])[] = [];

/** The part of `own-bench.ts` that records readings. */
export const recording = {
  /** Makes so many pages, which were never recorded. */
  async makePages(pages: number, links: number): Promise<void> {
    readings = Array.from({ length: pages }, () => {
      const number = made++;
      return madeReading(
        `https://site-${number % 100}.example/${number}`,
        madeColumns(random(number), links),
      );
    });
    judged = readings.map(({ documents }) => documents.map((each) => judgeDocument(each, DOMAINS)));
  },

  /** Records the pages that were made, one after the other. */
  async record(): Promise<void> {
    for (const [i, reading] of readings.entries())
      await recordReading(reading, judged[i] ?? [], DOMAINS, Date.now());
  },

  /** The floor: writes each as one string in a transaction of its own. */
  async recordStrings(): Promise<void> {
    strings ??= await openDB('bench-strings', 1, {
      upgrade: (db) => void db.createObjectStore('rows', { autoIncrement: true }),
    });
    for (const each of readings) await strings.add('rows', JSON.stringify(each));
  },
};

let strings: IDBPDatabase | undefined;
