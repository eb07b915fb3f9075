import { browserTime } from './cpu.ts';
import { median } from './median.ts';
import { alternate, PAIRS } from './pairs.ts';
import type { BenchTab, Session } from './session.ts';
import type { Site } from './site.ts';
import { type Row, row, sizeWords, skipped } from './table.ts';

const SIZES = [1000, 10_000, 50_000] as const;
/** What the default run has time for. */
const BRIEF_SIZES = [1000, 10_000] as const;
const SCROLLED = 10_000;
const GROWING = 1000;
const ADDED = { perSecond: 1000, ms: 2000 } as const;
/** A pair takes four seconds. */
const BRIEF_PAIRS = 6;
const SCROLL_MS = 4000;

/** What is measured, and its floor. */
type Way = 'highlight' | 'outline';

/** Measures what highlighting costs a page. The floor is one plain `a {outline}` rule, inserted in the same way. */
export async function highlightRows(session: Session, site: Site, full: boolean): Promise<Row[]> {
  const rows: Row[] = [];
  for (const links of full ? SIZES : BRIEF_SIZES)
    rows.push(...(await switchRows(session, site.address(links), links)));
  rows.push(...(await coverRows(session, site.address('dense'))));
  if (full) rows.push(await scrollRow(session, site.address(SCROLLED)));
  rows.push(await growRow(session, site.address(GROWING), full));
  return rows;
}

/**
 * Switches one of both on or off and waits for the frame that shows it.
 *
 * @returns the ms between
 */
async function switchTo(
  session: Session,
  tab: BenchTab,
  url: string,
  way: Way,
  on: boolean,
): Promise<number> {
  const shown = tab.run('outlined', on);
  const asked = await session.own(way, url, on);
  return (await shown) - asked;
}

async function switchRows(session: Session, url: string, links: number): Promise<Row[]> {
  const size = sizeWords(links);
  const tab = await session.open(url);
  try {
    const switched = (way: Way) => async () => {
      const time = await switchTo(session, tab, url, way, true);
      await switchTo(session, tab, url, way, false);
      return time;
    };
    const pairs = await alternate(switched('highlight'), switched('outline'));
    const { records, shifts } = await tab.run('changes');
    return [
      row({
        name: 'switching it on, until the frame that shows it',
        size,
        pairs,
        target: { times: 1.3 },
        note: 'floor: one plain a {outline} rule',
      }),
      row({
        name: '· changes seen by the page',
        size,
        unit: 'records',
        ours: records,
        target: { atMost: 0 },
        note: 'besides our own element, which is one for on and one for off',
      }),
      row({ name: '· layout shift', size, unit: '', ours: shifts, target: { atMost: 0 } }),
    ];
  } finally {
    await tab.close();
  }
}

/** What the signs of links take of the page that is not the links'. */
async function coverRows(session: Session, url: string): Promise<Row[]> {
  const tab = await session.open(url);
  try {
    await switchTo(session, tab, url, 'highlight', true);
    const { depth, reach, ofLine } = await tab.run('covered');
    await switchTo(session, tab, url, 'highlight', false);
    const size = 'a dense list';
    const unit = 'px';
    return [
      row({ name: 'other text covered by signs', size, unit, ours: depth, target: { atMost: 1 } }),
      row({ name: '· reach beyond a link', size, unit, ours: reach, target: { atMost: 4 } }),
      row({ name: '· reach of a line’s height', size, unit: '', ours: ofLine, target: { atMost: 0.25 } }),
    ];
  } finally {
    await tab.close();
  }
}

async function scrollRow(session: Session, url: string): Promise<Row> {
  const tab = await session.open(url);
  const round = async (way: Way) => {
    await switchTo(session, tab, url, way, true);
    const { late } = await tab.run('scroll', SCROLL_MS);
    await switchTo(session, tab, url, way, false);
    return late;
  };
  try {
    const rounds = await alternate(
      () => round('highlight'),
      () => round('outline'),
      5,
    );
    const floor = median(rounds.map((one) => one.floor));
    return row({
      name: 'late frames while scrolling',
      size: sizeWords(SCROLLED),
      unit: 'frames',
      // Not as pairs: there may be none.
      ours: median(rounds.map((one) => one.ours)),
      floor,
      target: { atMost: floor },
      note: `in ${SCROLL_MS / 1000} s; over 25 ms is late`,
    });
  } finally {
    await tab.close();
  }
}

async function growRow(session: Session, url: string, full: boolean): Promise<Row> {
  const name = 'adding 1,000 links a second';
  const tab = await session.open(url);
  const round = () => browserTime(() => tab.run('add', ADDED.perSecond, ADDED.ms));
  try {
    const pairs = await alternate(
      async () => {
        await switchTo(session, tab, url, 'highlight', true);
        const time = await round();
        await switchTo(session, tab, url, 'highlight', false);
        return time;
      },
      round,
      full ? PAIRS : BRIEF_PAIRS,
    );
    if (Number.isNaN(pairs[0]?.ours)) return skipped(name, sizeWords(GROWING), 'this system does not tell');
    return row({
      name,
      size: sizeWords(GROWING),
      pairs,
      target: { times: 1.15 },
      note: 'processor time of the whole browser, our background too, of 2 s; floor: without highlighting',
    });
  } finally {
    await tab.close();
  }
}
