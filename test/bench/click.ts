import { launchChromium } from '../../utils/drive/chromium.ts';
import type { Browser, Tab } from '../../utils/drive/driver.ts';
import { setDomains } from '../../utils/drive/session.ts';
import { emptyExtension, markedExtension } from './extension.ts';
import { repeat } from './median.ts';
import { PAIRS } from './pairs.ts';
import type { Session } from './session.ts';
import type { Site } from './site.ts';
import { type Row, row, sizeWords, type Target } from './table.ts';

const LINKS = 1000;
const SIZE = sizeWords(LINKS);

/** The parts of one click, in ms. */
interface Click {
  /** From the click until the popup's document begins. */
  readonly popup: number;
  /** From then until its first script runs. */
  readonly script: number;
  /** From its first script to the first line of the answer. */
  readonly first: number;
  /** From its first script until all of the answer is there, and recorded. */
  readonly whole: number;
  /** From the click to the first line. */
  readonly sum: number;
}

/** Measures from the click on the toolbar button to the answer in the popup, with a background that runs, and one that must be started. */
export async function clickRows(session: Session, site: Site): Promise<Row[]> {
  await session.own('makeUrls', LINKS);
  const [marked, empty] = [await markedExtension(), await emptyExtension()];
  const ours = await launchChromium({ extensionDir: marked.dir });
  const bare = await launchChromium({ extensionDir: empty.dir });
  try {
    await setDomains(ours, ['light-0.com']);
    const [page, barePage] = [await ours.open(site.address(LINKS)), await bare.open(site.address(LINKS))];
    // Not measured: the first click after a browser's start takes longer.
    await click(ours, page);
    await click(bare, barePage);
    const rounds = await repeat(PAIRS, async () => {
      const floor = await click(bare, barePage);
      const warm = await click(ours, page);
      await ours.killBackground();
      return { floor, warm, cold: await click(ours, page), work: await workTime(session, site) };
    });
    return rowsOf(rounds);
  } finally {
    await ours.close();
    await bare.close();
    marked.remove();
    empty.remove();
  }
}

interface Round extends Readonly<Record<'floor' | 'warm' | 'cold', Click>> {
  /** What any answer needs, in ms. */
  readonly work: number;
}

function rowsOf(rounds: readonly Round[]): Row[] {
  const against = (name: string, key: 'first' | 'whole', target: Target) =>
    row({
      name,
      size: SIZE,
      pairs: rounds.map(({ warm, work }) => ({ ours: warm[key], floor: work })),
      target,
      note: 'from the popup’s first script, the background running; floor: reading, sending and judging alone',
    });
  const cold = (name: string, key: 'first' | 'whole') =>
    row({
      name,
      size: SIZE,
      pairs: rounds.map((round) => ({ ours: round.cold[key], floor: round.warm[key] })),
      target: { times: 1.5 },
      note: 'the background must be started; floor: where it runs',
    });
  const part = (name: string, key: keyof Click) =>
    row({
      name,
      size: SIZE,
      pairs: rounds.map(({ floor, warm }) => ({ ours: warm[key], floor: floor[key] })),
      note: 'the background running; floor: an extension whose popup holds one word',
    });
  return [
    against('first line of the answer', 'first', { times: 3 }),
    against('whole answer', 'whole', { times: 5 }),
    cold('first line of the answer, cold', 'first'),
    cold('whole answer, cold', 'whole'),
    part('click to first line', 'sum'),
    part('· click to popup', 'popup'),
    part('· popup to its first script', 'script'),
  ];
}

/** What any answer needs: the links read, by a script that has just come to their page, sent, and judged, in ms. */
async function workTime(session: Session, site: Site): Promise<number> {
  const tab = await session.open(site.address(LINKS));
  try {
    const { full } = await tab.run('time', ['full'], 1);
    const { time } = await tab.run('send', 'columns', 1);
    return full + time + (await session.own('judgeTime', LINKS));
  } finally {
    await tab.close();
  }
}

/** For the compiler: `waitFor` resolves to nothing falsy. */
function never(): never {
  throw new Error('The popup gave no answer');
}

async function click(browser: Browser, tab: Tab): Promise<Click> {
  await tab.front();
  const clicked = Date.now();
  const popup = await browser.clickToolbar(tab);
  const { origin, script, first, whole } =
    (await popup.waitFor(() => {
      const { script, first, whole } = globalThis.marks;
      return first === null || whole === null
        ? null
        : { origin: performance.timeOrigin, script, first, whole };
    })) ?? never();
  await popup.close();
  return {
    popup: origin - clicked,
    script,
    first: first - script,
    whole: whole - script,
    sum: origin - clicked + first,
  };
}
