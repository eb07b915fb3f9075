import { cpuTime } from './cpu.ts';
import { median, medianOf, repeat } from './median.ts';
import type { BenchTab, Session } from './session.ts';
import type { Site } from './site.ts';
import { type Row, row, sizeWords, skipped } from './table.ts';

const SIZES = [1000, 10_000, 50_000] as const;
const SCROLLED = 10_000;
const GROWING = 1000;
const ADDED = { perSecond: 1000, ms: 4000 } as const;
const SCROLL_MS = 4000;

/** What is measured, and its floor. */
type Way = 'highlight' | 'outline';

/** Measures what highlighting costs a page. The floor is one plain `a {outline}` rule, inserted in the same way. */
export async function highlightRows(session: Session, site: Site): Promise<Row[]> {
  const rows: Row[] = [];
  for (const links of SIZES) rows.push(...(await switchRows(session, site.address(links), links)));
  rows.push(...(await coverRows(session, site.address('dense'))));
  rows.push(await scrollRow(session, site.address(SCROLLED)));
  rows.push(await growRow(session, site.address(GROWING)));
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
    const times = await repeat(links > 20_000 ? 5 : 9, async () => {
      const floor = await switchTo(session, tab, url, 'outline', true);
      await switchTo(session, tab, url, 'outline', false);
      const ours = await switchTo(session, tab, url, 'highlight', true);
      await switchTo(session, tab, url, 'highlight', false);
      return { floor, ours };
    });
    const { records, shifts } = await tab.run('changes');
    return [
      row({
        name: 'highlight: click to frame',
        size,
        ours: median(times.map(({ ours }) => ours)),
        floor: median(times.map(({ floor }) => floor)),
        target: { times: 1.5 },
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
      row({ name: 'highlight: other text covered', size, unit, ours: depth, target: { atMost: 1 } }),
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
    await round('outline');
    const rounds = await repeat(5, async () => ({
      floor: await round('outline'),
      ours: await round('highlight'),
    }));
    const floor = median(rounds.map((one) => one.floor));
    return row({
      name: 'highlight: late frames while scrolling',
      size: sizeWords(SCROLLED),
      unit: 'frames',
      ours: median(rounds.map((one) => one.ours)),
      floor,
      target: { atMost: floor },
      note: `in ${SCROLL_MS / 1000} s; over 25 ms is late`,
    });
  } finally {
    await tab.close();
  }
}

async function growRow(session: Session, url: string): Promise<Row> {
  const name = 'highlight: adding 1,000 links a second';
  const tab = await session.open(url);
  const round = async () => {
    const before = cpuTime();
    await tab.run('add', ADDED.perSecond, ADDED.ms);
    const after = cpuTime();
    return before === null || after === null ? Number.NaN : (after - before) / (ADDED.ms / 1000);
  };
  try {
    await round();
    const rounds = await repeat(5, async () => {
      const off = await round();
      await switchTo(session, tab, url, 'highlight', true);
      const on = await round();
      await switchTo(session, tab, url, 'highlight', false);
      return { off, on };
    });
    if (Number.isNaN(rounds[0]?.off)) return skipped(name, sizeWords(GROWING), 'this system does not tell');
    return row({
      name,
      size: sizeWords(GROWING),
      unit: 'ms a second',
      ours: medianOf(rounds, 'on'),
      floor: medianOf(rounds, 'off'),
      target: { times: 1.1 },
      note: 'processor time of the whole browser, our background too; floor: without highlighting',
    });
  } finally {
    await tab.close();
  }
}
