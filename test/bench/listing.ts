import { medianOf, repeat } from './median.ts';
import type { Session } from './session.ts';
import { type Row, row } from './table.ts';

/** Measures how long the dashboard's list holds up the page: rows, filtering and sorting. */
export async function listingRows(session: Session): Promise<Row[]> {
  return [...(await listRows(session, 10_000, 100)), ...(await listRows(session, 50_000))];
}

/** @param atMost how long filtering and sorting may take, in ms */
async function listRows(session: Session, posts: number, atMost?: number): Promise<Row[]> {
  const rounds = await repeat(7, () => session.own('list', posts));
  const size = `${posts.toLocaleString('en')} guest posts`;
  return [
    row({
      name: 'filter and sort the list',
      size,
      ours: medianOf(rounds, 'listed'),
      floor: medianOf(rounds, 'floor'),
      ...(atMost === undefined ? {} : { target: { atMost } }),
      note: 'by state, rel and a word; floor: a word in as many texts, which are sorted',
    }),
    row({
      name: 'make the rows of the list',
      size,
      ours: medianOf(rounds, 'made'),
      floor: medianOf(rounds, 'parsed'),
      note: 'once; floor: parsing the addresses',
    }),
  ];
}
