import { startedProcesses } from './cpu.ts';
import { TARGET } from './guest-page.ts';
import { median, medianOf, repeat } from './median.ts';
import { type Peak, peakWhile } from './memory.ts';
import { PAIRS } from './pairs.ts';
import { type PostsSite, startPostsSite } from './posts-site.ts';
import { type Session, startSession } from './session.ts';
import { largestRealPage } from './site.ts';
import { type Row, row, skipped } from './table.ts';

const PAGES = 1000;
const ROUNDS = 2;
/** How many pages a run fetches at once (`utils/posts/rate.ts`). */
const AT_ONCE = 6;
const LARGE = 12;

/** Measures checks of guest posts: their rate, their memory, and parsing and reading alone. */
export async function postsRows(extensionDir: string): Promise<Row[]> {
  const site = await startPostsSite();
  try {
    return [
      ...(await inNewBrowser(extensionDir, async (session) => [
        ...(await readRows(session, site)),
        ...(await rateRows(session, site)),
      ])),
      await memoryRow(extensionDir, site),
    ];
  } finally {
    site.close();
  }
}

async function inNewBrowser<T>(extensionDir: string, one: (session: Session) => Promise<T>): Promise<T> {
  const session = await startSession(extensionDir);
  return one(session).finally(session.close);
}

async function rateRows(session: Session, site: PostsSite): Promise<Row[]> {
  const urls = site.addresses('page', PAGES);
  const size = '1,000 pages, 50 ms';
  const ids = await session.own('addPosts', urls, TARGET, true);
  const floorRate = async () => {
    await session.own('beginFetches', urls, AT_ONCE);
    return rate(session);
  };
  const check = async () => {
    await session.own('beginChecks', ids);
    return rate(session);
  };
  const first = { floor: await floorRate(), ours: await check() };
  const rounds = await repeat(ROUNDS, async () => ({ floor: await floorRate(), ours: await check() }));
  return [
    row({
      name: 'check guest posts',
      size,
      unit: '/s',
      pairs: rounds,
      target: { atLeast: 0.7 },
      note: `${AT_ONCE} at once, each on a host of its own; floor: fetch of the same pages; not measured in Firefox`,
    }),
    row({
      name: '· the first time',
      size,
      unit: '/s',
      ...first,
      note: 'a robots.txt for each page besides',
    }),
  ];
}

/**
 * Waits for the end of the work begun last.
 *
 * @returns pages per second
 * @throws Error where a page did not go well
 */
async function rate(session: Session): Promise<number> {
  const { time, well } = await waitForWork(session);
  if (well < PAGES) throw new Error(`Only ${well} of ${PAGES} pages were as they should be`);
  return (PAGES * 1000) / time;
}

async function waitForWork(session: Session) {
  for (;;) {
    const timed = await session.own('timed');
    if (timed) return timed;
  }
}

async function memoryRow(extensionDir: string, site: PostsSite): Promise<Row> {
  const name = 'peak memory over idle';
  const size = `${LARGE} pages of 10 MB`;
  const urls = site.addresses('large', LARGE);
  // Each in a new browser: the garbage of one would count as the idle memory of the next.
  const peak = (work: (session: Session) => Promise<() => Promise<unknown>>): Promise<Peak> => {
    const others = new Set(startedProcesses().map(({ pid }) => pid));
    return inNewBrowser(extensionDir, async (session) => peakWhile(others, await work(session)));
  };
  try {
    const rounds = await repeat(ROUNDS, async () => ({
      floor: (await peak(async (session) => () => session.own('parseOne', urls[0] ?? ''))).extension,
      ours: await peak(async (session) => {
        const ids = await session.own('addPosts', urls, TARGET, false);
        return async () => {
          await session.own('beginChecks', ids);
          if ((await waitForWork(session)).well < LARGE) throw new Error('Not all pages were read');
        };
      }),
    }));
    const browser = median(rounds.map(({ ours }) => ours.browser));
    return row({
      name,
      size,
      unit: 'MB',
      ours: median(rounds.map(({ ours }) => ours.extension)),
      floor: medianOf(rounds, 'floor'),
      target: { times: 1.3 },
      note: `the extension's process, garbage too; the whole browser ${browser.toFixed(0)} MB; floor: one such page parsed, read by nobody`,
    });
  } catch (error) {
    return skipped(name, size, `gave up: ${error}`);
  }
}

async function readRows(session: Session, site: PostsSite): Promise<Row[]> {
  const pages = site.addresses('page', 100);
  const large = site.addresses('large', 1);
  return [
    await readRow(session, '100 pages', pages),
    await readRow(session, 'a page of 10 MB', large),
    (await largestRealPage())
      ? await readRow(session, 'real page', [site.real])
      : skipped('parse and read fetched pages', 'real page', 'no real pages lie beside the project'),
  ];
}

async function readRow(session: Session, what: string, urls: readonly string[]): Promise<Row> {
  const rounds = await repeat(PAIRS, () => session.own('readAnswers', urls));
  const bytes = rounds[0]?.bytes ?? 0;
  const rates = rounds.map(({ ours, floor }) => ({ ours: bytes / 1000 / ours, floor: bytes / 1000 / floor }));
  return row({
    name: 'parse and read fetched pages',
    size: `${what}, ${(bytes / 1e6).toFixed(1)} MB`,
    unit: 'MB/s',
    pairs: rates,
    target: { atLeast: 0.8 },
    note: "floor: the browser's parser alone",
  });
}
