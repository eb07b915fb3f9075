import { launch, type Page as Puppet } from 'puppeteer-core';
import { ensureBrowser } from '../../utils/drive/install.ts';
import { BEGIN_MARK, END_MARK, frameTimes, percentile } from './frames.ts';
import { type Row, row } from './table.ts';

const POSTS = 10_000;
const SIZE = '10,000 guest posts';
/** As fast as a wheel is turned by who looks for something far below, in px a second, and how far. */
const [SPEED, DISTANCE] = [6000, 30_000];
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline.frame', 'blink.user_timing'];

/** Measures what the list of guest posts takes of a frame while it is scrolled, and whether it shows a row too late. */
export async function scrollRows(extensionDir: string): Promise<Row[]> {
  // Our own driver offers no traces.
  const browser = await launch({
    executablePath: await ensureBrowser('chromium'),
    pipe: true,
    enableExtensions: true,
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    defaultViewport: { width: 1280, height: 800 },
    protocolTimeout: 120_000,
  });
  try {
    const origin = `chrome-extension://${await browser.installExtension(extensionDir)}`;
    const page = await browser.newPage();
    await page.goto(`${origin}/bench.html`);
    await page.waitForFunction(() => 'ownBench' in globalThis);
    await page.evaluate((count) => globalThis.ownBench.fillList(count), POSTS);
    await page.goto(`${origin}/dashboard.html#posts`);
    await page.waitForSelector('.post-row');
    await untilQuiet(page);
    const frames = await tracedScroll(page);
    const { blank, seen } = await watchedScroll(page);
    return [
      row({
        name: 'frame while the list is scrolled',
        size: SIZE,
        ours: percentile(frames, 0.95),
        target: { atMost: 8 },
        note: `script, style and layout by trace, of the processor; 95th percentile of ${frames.length} frames, the longest ${Math.max(...frames).toFixed(1)} ms`,
      }),
      row({
        name: '· frames with a blank row',
        size: SIZE,
        unit: '',
        ours: blank,
        target: { atMost: 0 },
        note: `of ${seen}, at ${SPEED.toLocaleString('en')} px a second`,
      }),
    ];
  } finally {
    await browser.close();
  }
}

/** Titles and histories are looked up once the list is there: until then, frames are not only of scrolling. */
async function untilQuiet(page: Puppet): Promise<void> {
  await page.waitForSelector('.overview');
  await page.evaluate(async () => {
    for (let quiet = 0; quiet < 5; ) {
      const begin = performance.now();
      await new Promise((resolve) => requestIdleCallback(resolve));
      quiet = performance.now() - begin < 50 ? quiet + 1 : 0;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  });
}

async function tracedScroll(page: Puppet): Promise<number[]> {
  const mark = (name: string) => page.evaluate((one) => void performance.mark(one), name);
  await page.tracing.start({ categories: CATEGORIES });
  await mark(BEGIN_MARK);
  await scroll(page, DISTANCE);
  await mark(END_MARK);
  const trace = await page.tracing.stop();
  return frameTimes(new TextDecoder().decode(trace));
}

/** Scrolls back, and looks before each frame is painted whether rows cover all that is in sight. */
async function watchedScroll(page: Puppet): Promise<{ blank: number; seen: number }> {
  await page.evaluate(() => {
    const scroller = document.querySelector('.posts-table-scroller');
    globalThis.watchedFrames = { blank: 0, seen: 0 };
    const look = () => {
      const rows = scroller?.querySelectorAll('tr[data-at]') ?? [];
      const [first, last] = [rows[0], rows[rows.length - 1]].map((one) => one?.getBoundingClientRect());
      const { top = 0, bottom = 0 } = scroller?.getBoundingClientRect() ?? {};
      const isCovered = first && last && first.top <= top + first.height && last.bottom >= bottom;
      globalThis.watchedFrames.seen++;
      if (!isCovered) globalThis.watchedFrames.blank++;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await scroll(page, -DISTANCE / 2);
  return page.evaluate(() => globalThis.watchedFrames);
}

/** Scrolls the list as a wheel does, so far down, in px. */
async function scroll(page: Puppet, distance: number): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Input.synthesizeScrollGesture', {
    x: 640,
    y: 600,
    yDistance: -distance,
    speed: SPEED,
    gestureSourceType: 'mouse',
  });
  await session.detach();
}

declare global {
  var watchedFrames: { blank: number; seen: number };
}
