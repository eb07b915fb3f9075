import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeListWorkbook } from '../unit/make-workbook.ts';
import { median, medianOf, repeat } from './median.ts';
import type { FileTimes } from './own-files.ts';
import type { Session } from './session.ts';
import { type Row, row } from './table.ts';

const CSV_ROWS = 100_000;
const WORKBOOK_ROWS = 50_000;

/**
 * Measures how long it takes to read a list of guest posts from a file.
 *
 * @param dir of the extension, where the files are put
 */
export async function filesRows(session: Session, dir: string): Promise<Row[]> {
  await writeFile(join(dir, 'list.csv'), csvList(CSV_ROWS));
  await writeFile(
    join(dir, 'list.xlsx'),
    new Uint8Array(await makeListWorkbook(WORKBOOK_ROWS).arrayBuffer()),
  );
  return [
    ...(await fileRows(session, 'CSV', 'list.csv', true)),
    ...(await fileRows(session, '.xlsx', 'list.xlsx', false)),
  ];
}

async function fileRows(session: Session, kind: string, path: string, isCsv: boolean): Promise<Row[]> {
  // First: what was read in the page leaves garbage there.
  const worker = await repeat(5, () => session.own('readInWorker', `/${path}`));
  const here: FileTimes[] = await repeat(7, () =>
    isCsv ? session.own('readCsvFile', `/${path}`) : session.own('readWorkbookFile', `/${path}`),
  );
  const rows = here[0]?.rows ?? 0;
  const size = `${rows.toLocaleString('en')} rows`;
  const perSecond = (ms: number) => Math.round((rows / ms) * 1000);
  return [
    row({
      name: `read ${kind}, rows/s`,
      size,
      unit: 'rows/s',
      ours: perSecond(medianOf(here, 'ours')),
      floor: perSecond(medianOf(here, 'floor')),
      ...(isCsv ? { target: { atLeast: 0.5 } } : {}),
      note: isCsv ? 'floor: decoded and parsed at once' : 'floor: unpacking alone',
    }),
    row({
      name: `first rows of the preview of ${kind}, from a worker`,
      size,
      ours: median(worker.map(({ first }) => first)),
      note: `started for it; all of them took ${median(worker.map(({ all }) => all)).toFixed(0)} ms${isCsv ? '' : '; a workbook is unpacked whole before'}`,
    }),
    row({
      name: `longest task of the page meanwhile, ${kind}`,
      size,
      ours: Math.max(...worker.map(({ task }) => task)),
      target: { atMost: 50 },
      note: '0: the browser reported none over 50 ms, in any of 5 rounds',
    }),
  ];
}

/** In Linkody's columns, some cells in quotes. */
function csvList(rows: number): string {
  const list = Array.from(
    { length: rows },
    (_, i) =>
      `https://blog-${i % 977}.example/posts/${i}/a-guest-post,outreach,"agreed, and ""paid"" ${i}",https://example.com/page-${i % 91},yes,some anchor ${i},2026-03-${10 + (i % 20)},,${i % 400}`,
  );
  const head =
    'URL FROM,TAGS,NOTES,EXPECTED LANDING PAGE URL,EXPECTED FOLLOW,EXPECTED ANCHOR,ADDED,EXPIRES,COST';
  return [head, ...list].join('\n');
}
