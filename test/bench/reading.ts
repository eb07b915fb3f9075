import { medianOf, repeat } from './median.ts';
import type { BenchTab, Session } from './session.ts';
import { largestRealPage, type Site } from './site.ts';
import { type Row, row, sizeWords, skipped } from './table.ts';

const SIZES = [100, 1000, 10_000, 100_000] as const;
const TARGET = { times: 1.5 } as const;
const WORKS = ['floor', 'full', 'floorWithRoots', 'light', 'walk', 'roots'] as const;

/** Measures how long it takes to read all facts of a page's links. The floor is reading their addresses alone. */
export async function readingRows(session: Session, site: Site): Promise<Row[]> {
  const rows: Row[] = [];
  for (const links of SIZES) rows.push(...(await pageRows(session, site.address(links), links)));
  if (await largestRealPage()) rows.push(...(await pageRows(session, site.address('real'), 'real')));
  else rows.push(skipped('read all facts', 'real page', 'no real pages lie beside the project'));
  return rows;
}

async function pageRows(session: Session, url: string, page: number | 'real'): Promise<Row[]> {
  // Each time in a new tab: after a reload, the garbage of the old document would be collected meanwhile.
  const inNewTab = async <T>(one: (tab: BenchTab) => Promise<T>): Promise<T> => {
    const tab = await session.open(url);
    return one(tab).finally(tab.close);
  };
  try {
    const tasks = await repeat(3, () => inNewTab((tab) => tab.run('longest')));
    const links = page === 'real' ? (tasks[0]?.links ?? 0) : page;
    const size = page === 'real' ? `real page, ${sizeWords(links)}` : sizeWords(links);
    const first = await repeat(links > 50_000 ? 3 : 7, async () => ({
      ...(await inNewTab((tab) => tab.run('time', ['floor'], 1))),
      ...(await inNewTab((tab) => tab.run('time', ['full'], 1))),
    }));
    // A round takes a few ms at least: the clock is not more precise.
    const runs = Math.max(1, Math.round(4000 / links));
    const again = await inNewTab((tab) =>
      repeat(links > 50_000 ? 3 : 11, () => tab.run('time', WORKS, runs)),
    );
    return [...timeRows(size, links, again, first), taskRow(size, tasks)];
  } catch (error) {
    return [skipped('read all facts', `${page}`, `gave up: ${error}`)];
  }
}

type Times<K extends string> = readonly Readonly<Record<K, number>>[];

function timeRows(
  size: string,
  links: number,
  again: Times<(typeof WORKS)[number]>,
  first: Times<'floor' | 'full'>,
): Row[] {
  const target = links >= 1000 ? { target: TARGET } : {};
  const floor = medianOf(again, 'floor');
  const part = (name: string, times: Times<'part'>) =>
    row({ name, size, ours: medianOf(times, 'part'), floor });
  return [
    row({ name: 'read all facts', size, ours: medianOf(again, 'full'), floor, ...target }),
    row({
      name: '· against a floor that opens roots',
      size,
      ours: medianOf(again, 'full'),
      floor: medianOf(again, 'floorWithRoots'),
      note: 'one call of the browser for each element that may have a shadow root; nothing else finds closed ones',
    }),
    part(
      '· walk over the elements',
      again.map(({ walk }) => ({ part: walk })),
    ),
    part(
      '· opening shadow roots',
      again.map(({ roots, walk }) => ({ part: roots - walk })),
    ),
    part(
      '· facts',
      again.map(({ full, roots }) => ({ part: full - roots })),
    ),
    part(
      '· all without opening shadow roots',
      again.map(({ light }) => ({ part: light })),
    ),
    row({
      name: 'read all facts, first time',
      size,
      ours: medianOf(first, 'full'),
      floor: medianOf(first, 'floor'),
      ...target,
      note: 'each in a new tab',
    }),
  ];
}

function taskRow(size: string, tasks: Times<'slice' | 'longTask' | 'wait'>): Row {
  const slice = medianOf(tasks, 'slice');
  const task = medianOf(tasks, 'longTask');
  const reported = task > 0 ? `a task of ${task.toFixed(0)} ms` : 'no task over 50 ms';
  return row({
    name: 'longest task while reading',
    size,
    ours: Math.max(slice, task),
    target: { atMost: 50 },
    note: `longest slice by its own clock ${slice.toFixed(0)} ms; the browser (longtask) saw ${reported}; the whole took ${medianOf(tasks, 'wait').toFixed(0)} ms`,
  });
}
