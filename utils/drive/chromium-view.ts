import type { KeyInput, Page as Puppet } from 'puppeteer-core';
import type { View } from './driver.ts';
import { WAIT_MS } from './expression.ts';
import { PageGone, readingOf } from './view.ts';
import { within } from './within.ts';

/** A tab whose server never answers does not answer either. Waits end before. */
const ANSWER_MS = WAIT_MS + 10_000;

/** A page of Chromium as a `View`. */
export function chromiumView(puppet: Puppet): View {
  return {
    ...readingOf({
      run: (expression) => run(puppet, expression),
      settled: () => puppet.waitForFunction(() => document.readyState !== 'loading').then(nothing, nothing),
      isOpen: async () => !puppet.isClosed(),
    }),
    async click(selector) {
      await seen(puppet, selector);
      await puppet.$eval(selector, uncover);
      await puppet.click(selector);
    },
    async type(selector, text) {
      await seen(puppet, selector);
      await puppet.focus(selector);
      await puppet.keyboard.type(text);
    },
    async press(key) {
      const names = key.split('+') as KeyInput[];
      // What the keys of the clipboard do is up to the system, which these keys do not pass.
      const commands = key === 'Control+v' ? ['Paste'] : [];
      for (const name of names) await puppet.keyboard.down(name, { commands });
      for (const name of names.reverse()) await puppet.keyboard.up(name);
    },
    async move(selector) {
      await seen(puppet, selector);
      await puppet.hover(selector);
    },
    async chooseFile(selector, path, button = selector) {
      await seen(puppet, button);
      const [chooser] = await Promise.all([puppet.waitForFileChooser(), puppet.click(button)]);
      await chooser.accept([path]);
    },
    screenshot: ({ full = false } = {}) =>
      full ? fullPicture(puppet) : puppet.screenshot({ captureBeyondViewport: false }),
    isOpen: async () => !puppet.isClosed(),
    close: () => closeChromiumPage(puppet),
  };
}

/** Closes a page, popups included, and waits until its target is gone. */
export async function closeChromiumPage(puppet: Puppet): Promise<void> {
  if (puppet.isClosed()) return;
  const gone = new Promise<void>((resolve) => puppet.once('close', () => resolve()));
  await puppet.close().catch(nothing);
  if (!puppet.isClosed()) await within(WAIT_MS, 'A page did not close', gone);
}

/** Evaluates in the page's main world. Puppeteer tells a navigation by its message alone. */
async function run(puppet: Puppet, expression: string): Promise<string | undefined> {
  try {
    const answer: unknown = await within(ANSWER_MS, 'The page does not answer', puppet.evaluate(expression));
    return typeof answer === 'string' ? answer : undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (
      /context was destroyed|navigated or closed|detached|Cannot find context|Target closed|Session closed/i.test(
        message,
      )
    ) {
      throw new PageGone(message);
    }
    throw error;
  }
}

/** Puppeteer's own leaves out what zoom has pushed away: it takes the page's pixels for the window's. */
async function fullPicture(puppet: Puppet): Promise<Uint8Array> {
  const session = await puppet.createCDPSession();
  const { cssContentSize: size, cssVisualViewport } = await session.send('Page.getLayoutMetrics');
  await session.detach();
  const zoom = cssVisualViewport.zoom ?? 1;
  const clip = { x: 0, y: 0, width: size.width * zoom, height: size.height * zoom };
  const isRightToLeft = await puppet.evaluate(
    () => getComputedStyle(document.documentElement).direction === 'rtl',
  );
  if (!isRightToLeft) return puppet.screenshot({ captureBeyondViewport: true, clip });
  // Beyond the window Chromium draws nothing of a page from right to left that is narrower: the window grows instead.
  const before = puppet.viewport();
  await puppet.setViewport({ width: Math.ceil(clip.width), height: Math.ceil(clip.height) });
  const picture = await puppet.screenshot({ captureBeyondViewport: false });
  await puppet.setViewport(before);
  return picture;
}

/** Scrolls an element to the middle where something stands over it, as a foot that stays in sight does. Runs in the page. */
function uncover(element: Element): void {
  const { x, y, width, height } = element.getBoundingClientRect();
  const top = element.ownerDocument.elementFromPoint(x + width / 2, y + height / 2);
  if (top && !element.contains(top)) element.scrollIntoView({ block: 'center', behavior: 'instant' });
}

async function seen(puppet: Puppet, selector: string): Promise<void> {
  await puppet.waitForSelector(selector, { visible: true, timeout: WAIT_MS });
}

function nothing(): void {}
