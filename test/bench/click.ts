import { launchChromium } from '../../utils/drive/chromium.ts';
import type { Browser, Tab } from '../../utils/drive/driver.ts';
import { emptyExtension, markedExtension } from './extension.ts';
import { medianOf, repeat } from './median.ts';
import type { Site } from './site.ts';
import { type Row, row, sizeWords } from './table.ts';

const LINKS = 1000;
const ROUNDS = 12;
/** As many links as a page has that is a list of all there is. */
const [MANY, MANY_ROUNDS] = [40_000, 5];

/** The parts of one click, one after the other, in ms. */
interface Click {
  /** Until the popup's document begins. */
  readonly popup: number;
  /** Until its first script runs. */
  readonly script: number;
  /** Until the answer is there. */
  readonly answer: number;
  /** From the click to the answer. */
  readonly sum: number;
}

/** What the popup of a very long page takes, in ms. */
interface LongClick {
  /** From the click to the answer. */
  readonly sum: number;
  /** The longest task of the popup until all is said. */
  readonly task: number;
  /** From the click on “All” to its first rows, and the longest task until then. */
  readonly list: number;
  readonly listTask: number;
}

/** For the compiler: `waitFor` resolves to nothing falsy. */
function never(): never {
  throw new Error('The popup gave no answer');
}

/** Measures from the click on the toolbar button to the answer in the popup. The floor is a popup with nothing to do. */
export async function clickRows(site: Site): Promise<Row[]> {
  const [marked, empty] = [await markedExtension(), await emptyExtension()];
  const ours = await launchChromium({ extensionDir: marked.dir });
  const bare = await launchChromium({ extensionDir: empty.dir });
  try {
    const domains = await ours.openOwnPage('popup.html');
    await domains.evaluate(() => chrome.storage.sync.set({ 'domain:light-0.com': 1 }));
    await domains.close();
    const [page, barePage] = [await ours.open(site.address(LINKS)), await bare.open(site.address(LINKS))];
    // Not measured: the first click after a browser's start takes longer.
    await click(ours, page);
    await click(bare, barePage);
    const rounds = await repeat(ROUNDS, async () => {
      const floor = await click(bare, barePage);
      const warm = await click(ours, page);
      await ours.killBackground();
      return { floor, warm, cold: await click(ours, page) };
    });
    const floor = rounds.map((round) => round.floor);
    return [
      ...rowsOf(
        'cold',
        rounds.map(({ cold }) => cold),
        floor,
        150,
      ),
      ...rowsOf(
        'warm',
        rounds.map(({ warm }) => warm),
        floor,
        50,
      ),
      ...(await manyRows(ours, bare, site)),
    ];
  } finally {
    await ours.close();
    await bare.close();
    marked.remove();
    empty.remove();
  }
}

/** Measures the same on a page of very many links, with a worker that runs, and how the popup lists all of them. */
async function manyRows(ours: Browser, bare: Browser, site: Site): Promise<Row[]> {
  const [page, barePage] = [await ours.open(site.address(MANY)), await bare.open(site.address(MANY))];
  await longClick(ours, page);
  const rounds = await repeat(MANY_ROUNDS, async () => ({
    floor: (await click(bare, barePage)).sum,
    ...(await longClick(ours, page)),
  }));
  const size = sizeWords(MANY);
  const none = '0: the browser reported none over 50 ms';
  return [
    row({
      name: 'click to answer, warm worker',
      size,
      ours: medianOf(rounds, 'sum'),
      floor: medianOf(rounds, 'floor'),
      target: { atMost: 1000 },
      note: 'the page is read anew; floor: an extension whose popup holds one word',
    }),
    row({
      name: '· longest task of the popup',
      size,
      ours: medianOf(rounds, 'task'),
      target: { atMost: 100 },
      note: none,
    }),
    row({
      name: '“All” to its first rows',
      size,
      ours: medianOf(rounds, 'list'),
      target: { atMost: 1000 },
      note: 'the links come from the worker in pieces',
    }),
    row({
      name: '· longest task of the popup',
      size,
      ours: medianOf(rounds, 'listTask'),
      target: { atMost: 100 },
      note: none,
    }),
  ];
}

async function longClick(browser: Browser, tab: Tab): Promise<LongClick> {
  await tab.front();
  const clicked = Date.now();
  const popup = await browser.clickToolbar(tab);
  const isAll = () => document.querySelector<HTMLElement>('main')?.dataset['record'] === 'done';
  await popup.waitFor(isAll);
  const { at, task } = await popup.evaluate(async () => {
    // Long tasks are reported in a task of their own.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { answer, longest } = globalThis.marks;
    globalThis.marks.longest = 0;
    return { at: performance.timeOrigin + (answer ?? Number.NaN), task: longest };
  });
  const { list, listTask } = await popup.evaluate(async () => {
    const begin = performance.now();
    document.querySelector<HTMLElement>('#tab-all')?.click();
    while (!document.querySelector('.page-link-row')) await new Promise(requestAnimationFrame);
    const shown = performance.now() - begin;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { list: shown, listTask: globalThis.marks.longest };
  });
  await popup.close();
  return { sum: at - clicked, task, list, listTask };
}

function rowsOf(how: string, clicks: readonly Click[], floor: readonly Click[], atMost: number): Row[] {
  const size = sizeWords(LINKS);
  const one = (name: string, key: keyof Click) => ({
    name: `${name}, ${how} worker`,
    size,
    ours: medianOf(clicks, key),
    floor: medianOf(floor, key),
  });
  return [
    row({
      ...one('click to answer', 'sum'),
      target: { atMost },
      note: 'floor: an extension whose popup holds one word',
    }),
    row({ ...one('· click to popup', 'popup'), note: "the browser's own" }),
    row({ ...one('· popup to its first script', 'script'), note: "the browser's own, nearly" }),
    row(one('· first script to answer', 'answer')),
  ];
}

async function click(browser: Browser, tab: Tab): Promise<Click> {
  await tab.front();
  const clicked = Date.now();
  const popup = await browser.clickToolbar(tab);
  const { origin, script, answer } =
    (await popup.waitFor(() => {
      const { script, answer } = globalThis.marks;
      return answer === null ? null : { origin: performance.timeOrigin, script, answer };
    })) ?? never();
  await popup.close();
  return { popup: origin - clicked, script, answer: answer - script, sum: origin - clicked + answer };
}
