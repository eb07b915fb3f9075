import { alternate } from './pairs.ts';
import type { Session } from './session.ts';
import type { Site } from './site.ts';
import { type Row, row, sizeWords } from './table.ts';

/** Measures how long it takes to send a page's facts to the background. */
export async function messageRows(session: Session, site: Site): Promise<Row[]> {
  const rows: Row[] = [];
  for (const links of [1000, 10_000]) rows.push(...(await sendRows(session, site.address(links), links)));
  return rows;
}

async function sendRows(session: Session, url: string, links: number): Promise<Row[]> {
  const tab = await session.open(url);
  const runs = Math.max(1, Math.round(10_000 / links));
  const time = async (form: 'columns' | 'string') => (await tab.run('send', form, runs)).time;
  const one = await tab.run('send', 'columns', 1);
  const pairs = await alternate(
    () => time('columns'),
    () => time('string'),
  );
  await tab.close();
  const size = sizeWords(links);
  return [
    row({
      name: 'send facts as columns',
      size,
      pairs,
      note: 'validated on arrival; floor: the same as one string, parsed on arrival',
    }),
    row({
      name: 'size of the columns a link',
      size,
      unit: 'bytes',
      ours: one.bytes / one.links,
      note: 'as JSON, which Chromium makes of messages',
    }),
  ];
}
