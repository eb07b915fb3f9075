import { browserTime } from './cpu.ts';
import { median } from './median.ts';
import { alternate } from './pairs.ts';
import type { Session } from './session.ts';
import { type Row, row, sizeWords } from './table.ts';

/** Measures what recording a page costs the whole browser: much of it is the store's, in a process of its own. */
export async function recordingRows(session: Session): Promise<Row[]> {
  return [await recordRow(session, 100, 60, 2), await recordRow(session, 1000, 12, 4)];
}

async function recordRow(session: Session, links: number, pages: number, times: number): Promise<Row> {
  const perPage = async (way: 'record' | 'recordStrings') =>
    (await browserTime(() => session.own(way))) / pages;
  const pairs = await alternate(
    async () => {
      await session.own('makePages', pages, links);
      return perPage('record');
    },
    () => perPage('recordStrings'),
  );
  const perLink = (median(pairs.map(({ ours }) => ours)) * 1000) / links;
  return row({
    name: 'record a page that is new',
    size: `pages of ${sizeWords(links)}`,
    pairs,
    target: { times },
    note: `processor time of the whole browser, ${perLink.toFixed(1)} µs a link; floor: the same as one JSON string, a transaction a page`,
  });
}
