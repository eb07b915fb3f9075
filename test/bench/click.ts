import { launchChromium } from '../../utils/drive/chromium.ts';
import type { Browser, Tab } from '../../utils/drive/driver.ts';
import { emptyExtension, markedExtension } from './extension.ts';
import { medianOf, repeat } from './median.ts';
import type { Site } from './site.ts';
import { type Row, row, sizeWords } from './table.ts';

const LINKS = 1000;
const ROUNDS = 12;

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
    ];
  } finally {
    await ours.close();
    await bare.close();
    marked.remove();
    empty.remove();
  }
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
