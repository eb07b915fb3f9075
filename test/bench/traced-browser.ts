import { launch, type Page as Puppet } from 'puppeteer-core';
import { ensureBrowser } from '../../utils/drive/install.ts';

/** So many guest posts are put into the store by one call: it must be answered before the driver gives up. */
const AT_ONCE = 5000;

/** The dashboard in a browser that offers traces, which our own driver does not. */
export interface TracedDashboard {
  readonly page: Puppet;
  /** Opens the list anew, and waits until it is whole and rests. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts Chromium with so many guest posts of all kinds in the store.
 *
 * @param extensionDir an extension with `bench.html`
 */
export async function tracedDashboard(extensionDir: string, posts: number): Promise<TracedDashboard> {
  const browser = await launch({
    executablePath: await ensureBrowser('chromium'),
    pipe: true,
    enableExtensions: true,
    // With it, which nobody's browser has, V8 saves memory in an extension's pages: it collects all garbage three times a second.
    ignoreDefaultArgs: ['--disable-renderer-backgrounding'],
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    defaultViewport: { width: 1280, height: 800 },
    protocolTimeout: 180_000,
  });
  const origin = `chrome-extension://${await browser.installExtension(extensionDir)}`;
  const page = await browser.newPage();
  await page.goto(`${origin}/bench.html`);
  await page.waitForFunction(() => 'ownBench' in globalThis);
  for (let from = 0; from < posts; from += AT_ONCE)
    await page.evaluate(
      (...which) => globalThis.ownBench.fillMany(...which),
      from,
      Math.min(AT_ONCE, posts - from),
    );
  return {
    page,
    async open() {
      await page.goto('about:blank');
      await page.goto(`${origin}/dashboard.html#posts`);
      await page.waitForSelector('main[data-posts] .post-row', { timeout: 60_000 });
      await untilQuiet(page);
    },
    close: () => browser.close(),
  };
}

/** Titles and histories are looked up once the list is there: until then, frames are not only of what is measured. */
export async function untilQuiet(page: Puppet): Promise<void> {
  await page.evaluate(async () => {
    for (let quiet = 0; quiet < 3; ) {
      const begin = performance.now();
      await new Promise((resolve) => requestIdleCallback(resolve));
      quiet = performance.now() - begin < 50 ? quiet + 1 : 0;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
}
