import type { Work } from './page-bench.ts';
import { alternate, PAIRS, type Pair } from './pairs.ts';
import type { BenchTab, Session } from './session.ts';
import { largestRealPage, type Site } from './site.ts';
import { type Row, row, sizeWords, skipped } from './table.ts';

const [FEW, MANY] = [1000, 100_000] as const;
/** The clock of processors is fine, but a call costs a millisecond: each run reads so many links at least. */
const LINKS_A_RUN = 20_000;
/** A page of 100,000 links takes seconds to load. */
const PAIRS_OF_MANY = 6;

/** Measures how long reading the facts of a page's links keeps its thread busy. The floor is reading their addresses alone. */
export async function readingRows(session: Session, site: Site, full: boolean): Promise<Row[]> {
  const rows: Row[] = [];
  for (const links of full ? [FEW, 10_000] : [10_000])
    rows.push(...(await againRows(session, site.address(links), links)));
  rows.push(...(await growthRows(session, site)));
  rows.push(await firstRow(session, site.address(10_000), 10_000, 'light', 'floor', PAIRS));
  for (const links of full ? [10_000, MANY] : [10_000])
    rows.push(await firstRow(session, site.address(links), links, 'full', 'floorWithRoots', PAIRS));
  if (!(await largestRealPage()))
    return [...rows, skipped('read all facts', 'real page', 'no real pages lie beside the project')];
  return full ? [...rows, ...(await againRows(session, site.address('real'), 'real'))] : rows;
}

/** What a work costs a page, in ms a run. */
function cost(tab: BenchTab, work: Work, runs: number): () => Promise<number> {
  return async () => (await tab.busy(() => tab.run('time', [work], runs))) / runs;
}

const runsOf = (links: number) => Math.max(1, Math.round(LINKS_A_RUN / links));

/** Of a page that was read before, as when the popup is opened again. */
async function againRows(session: Session, url: string, page: number | 'real'): Promise<Row[]> {
  const tab = await session.open(url);
  try {
    const { links } = await tab.run('longest');
    const size = page === 'real' ? `real page, ${sizeWords(links)}` : sizeWords(links);
    const of = (work: Work) => cost(tab, work, runsOf(links));
    return [
      row({
        name: 'read all facts again',
        size,
        pairs: await alternate(of('full'), of('floor')),
        note: 'closed shadow roots too; floor: .href of each link, and nothing else',
      }),
      row({
        name: '· against a floor that opens roots',
        size,
        pairs: await alternate(of('full'), of('floorWithRoots')),
        target: { times: 1.15 },
        note: 'besides, one call for each element that may have a shadow root: nothing else finds closed ones',
      }),
      row({
        name: '· without opening shadow roots',
        size,
        pairs: await alternate(of('light'), of('floor')),
        note: 'floor: .href of each link',
      }),
    ];
  } finally {
    await tab.close();
  }
}

/** Whether a link costs more in a page with many links, and whether the page can do something else meanwhile. */
async function growthRows(session: Session, site: Site): Promise<Row[]> {
  const few = await session.open(site.address(FEW));
  const many = await session.open(site.address(MANY));
  try {
    // A page that lies in the background is given less of the processor.
    const task = await many.run('longest');
    const perLink = (time: number, links: number) => (time * 1000) / links;
    const growth = await alternate(
      async () => perLink(await cost(many, 'full', 1)(), MANY),
      async () => perLink(await cost(few, 'full', runsOf(FEW))(), FEW),
    );
    const roots = await alternate(cost(many, 'full', 1), cost(many, 'floorWithRoots', 1), PAIRS_OF_MANY);
    return [
      row({
        name: 'read all facts again',
        size: sizeWords(MANY),
        pairs: roots,
        target: { times: 1.15 },
        note: 'floor: .href of each link, and a call for each element that may have a shadow root',
      }),
      row({
        name: 'cost of a link in a long page',
        size: sizeWords(MANY),
        unit: 'µs',
        pairs: growth,
        target: { times: 1.3 },
        note: `floor: of one in a page of ${sizeWords(FEW)}`,
      }),
      taskRow(task),
    ];
  } finally {
    await few.close();
    await many.close();
  }
}

/** Each in a new tab: after a reload, the garbage of the old document would be collected meanwhile. */
async function firstRow(
  session: Session,
  url: string,
  links: number,
  ours: Work,
  floor: Work,
  times: number,
): Promise<Row> {
  const first = (work: Work) => async () => {
    const tab = await session.open(url);
    return cost(tab, work, 1)().finally(tab.close);
  };
  const pairs: Pair[] = await alternate(first(ours), first(floor), times);
  const isLight = ours === 'light';
  return row({
    name: isLight ? 'read a new page, without opening shadow roots' : 'read a new page',
    size: sizeWords(links),
    pairs,
    target: { times: isLight ? 1.5 : 1.15 },
    note: `each in a new tab; floor: .href of each link${isLight ? '' : ', and opening roots'}`,
  });
}

function taskRow({ slice, longTask, wait }: { slice: number; longTask: number; wait: number }): Row {
  const reported = longTask > 0 ? `a task of ${longTask.toFixed(0)} ms` : 'no task over 50 ms';
  return row({
    name: 'longest task while reading',
    size: sizeWords(MANY),
    ours: Math.max(slice, longTask),
    target: { atMost: 50 },
    note: `longest slice by its own clock ${slice.toFixed(0)} ms; the browser saw ${reported}; the whole took ${wait.toFixed(0)} ms`,
  });
}
