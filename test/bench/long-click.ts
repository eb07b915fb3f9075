import { launchChromium } from '../../utils/drive/chromium.ts';
import type { Browser, Tab } from '../../utils/drive/driver.ts';
import { setDomains } from '../../utils/drive/session.ts';
import { markedExtension } from './extension.ts';
import { medianOf, repeat } from './median.ts';
import type { Site } from './site.ts';
import { type Row, row, sizeWords } from './table.ts';

/** As many links as an ordinary page has, and as many as one that is a list of all there is. */
const [FEW, MANY] = [200, 40_000];
const ROUNDS = 5;

/** What the popup takes, in ms. */
interface LongClick {
  /** From the click to the first line of the answer. */
  readonly first: number;
  /** From the click until all of the answer is there, and recorded. */
  readonly whole: number;
  /** The longest task of the popup until all is said. */
  readonly task: number;
  /** From the click on “All” to its first rows, and the longest task until then. */
  readonly list: number;
  readonly listTask: number;
}

/**
 * Measures the popup on an ordinary page and on one of very many links, with a background that runs, and how it lists all
 * links. On both it is to feel quick.
 */
export async function longClickRows(site: Site): Promise<Row[]> {
  const marked = await markedExtension();
  const ours = await launchChromium({ extensionDir: marked.dir });
  try {
    await setDomains(ours, ['light-0.com']);
    return [...(await rowsOn(ours, site, FEW)), ...(await rowsOn(ours, site, MANY))];
  } finally {
    await ours.close();
    marked.remove();
  }
}

async function rowsOn(ours: Browser, site: Site, links: number): Promise<Row[]> {
  const page = await ours.open(site.address(links));
  await longClick(ours, page);
  const rounds = await repeat(ROUNDS, () => longClick(ours, page));
  await page.close();
  const size = sizeWords(links);
  const none = '0: the browser reported none over 50 ms';
  return [
    row({
      name: 'click to first line',
      size,
      ours: medianOf(rounds, 'first'),
      target: { atMost: 1000 },
      note: 'the page is read anew',
    }),
    row({
      name: 'click to whole answer',
      size,
      ours: medianOf(rounds, 'whole'),
      note: 'recorded, too',
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
      note: 'the links come from the background in pieces',
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
  const { first, whole, task } = await popup.evaluate(async () => {
    // Long tasks are reported in a task of their own.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { first, whole, longest } = globalThis.marks;
    globalThis.marks.longest = 0;
    const at = (mark: number | null) => performance.timeOrigin + (mark ?? Number.NaN);
    return { first: at(first), whole: at(whole), task: longest };
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
  return { first: first - clicked, whole: whole - clicked, task, list, listTask };
}
