import type { Page as Puppet } from 'puppeteer-core';
import { BEGIN_MARK, END_MARK, frameTimes, percentile } from './frames.ts';
import { type Row, row } from './table.ts';
import { tracedDashboard } from './traced-browser.ts';

const POSTS = 10_000;
const ROUNDS = 3;
const SIZE = '10,000 guest posts';
/** As fast as a wheel is turned by who looks for something far below, in px a second, and how far. */
const [SPEED, DISTANCE] = [6000, 30_000];
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline.frame', 'blink.user_timing'];

/** Measures what the list of guest posts takes of a frame while it is scrolled, and whether it shows a row too late. */
export async function scrollRows(extensionDir: string): Promise<Row[]> {
  const dashboard = await tracedDashboard(extensionDir, POSTS);
  const { page } = dashboard;
  try {
    const frames: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await dashboard.open();
      frames.push(...(await tracedScroll(page)));
    }
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
    await dashboard.close();
  }
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
