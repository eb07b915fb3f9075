import { median, medianOf, repeat } from './median.ts';
import type { Session } from './session.ts';
import type { Site } from './site.ts';
import { type Row, row, sizeWords } from './table.ts';

/** Measures how long it takes to send a page's facts to the background, and to record them. */
export async function messageRows(session: Session, site: Site): Promise<Row[]> {
  const rows: Row[] = [];
  for (const links of [1000, 10_000]) rows.push(...(await sendRows(session, site.address(links), links)));
  for (const [links, pages] of [
    [100, 50],
    [1000, 10],
  ] as const)
    rows.push(await recordRow(session, links, pages));
  return rows;
}

async function sendRows(session: Session, url: string, links: number): Promise<Row[]> {
  const tab = await session.open(url);
  const runs = Math.max(1, Math.round(10_000 / links));
  const rounds = await repeat(9, async () => ({
    columns: await tab.run('send', 'columns', runs),
    string: await tab.run('send', 'string', runs),
  }));
  await tab.close();
  const size = sizeWords(links);
  const one = rounds[0]?.columns;
  return [
    row({
      name: 'send facts as columns',
      size,
      ours: median(rounds.map(({ columns }) => columns.time)),
      floor: median(rounds.map(({ string }) => string.time)),
      note: 'validated on arrival; floor: the same as one string, parsed on arrival',
    }),
    row({
      name: 'size of the columns a link',
      size,
      unit: 'bytes',
      ours: one ? one.bytes / one.links : Number.NaN,
      note: 'as JSON, which Chromium makes of messages',
    }),
  ];
}

async function recordRow(session: Session, links: number, pages: number): Promise<Row> {
  const rounds = await repeat(7, () => session.own('record', pages, links));
  const perLink = (time: number) => (time * 1000) / links;
  const ours = perLink(medianOf(rounds, 'ours'));
  return row({
    name: 'record a reading, a link',
    size: `pages of ${sizeWords(links)}`,
    unit: 'µs',
    ours,
    floor: perLink(medianOf(rounds, 'floor')),
    note: `${Math.round(1e6 / ours).toLocaleString('en')} links/s; floor: the same as a JSON string, a transaction a page`,
  });
}
