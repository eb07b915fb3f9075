import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Tab } from '../../utils/drive/driver.ts';
import { launch } from '../../utils/drive/launch.ts';
import { writeMarks } from '../../utils/drive/marks.ts';
import { type Site, serve } from '../../utils/drive/site.ts';
import { temporaryDir } from '../../utils/drive/temporary.ts';
import { inEachBrowser, isWhole } from './each-browser.ts';

/**
 * A page that remembers what happened to it; `/tall` is three thousand pixels high, `/rtl` narrow and from right to left.
 * Its icon takes no request: with one on its way, Firefox may keep a page out of its back/forward cache.
 */
const page = (
  path: string,
) => `<!doctype html><html lang=en><title>${path}</title><link rel="icon" href="data:,">
<style>body { margin: 0 } button { margin: 50px } button:hover { color: rgb(1, 2, 3) }
@media print { button { color: rgb(4, 5, 6) } }</style>
<script>
  globalThis.seen = [];
  for (const name of ['pointermove', 'mouseover'])
    addEventListener(name, ({ type, isTrusted }) => seen.push(type + ' ' + isTrusted));
  addEventListener('pageshow', ({ persisted }) => (globalThis.persisted = persisted));
</script>
${path === '/rtl' ? '<style>html { direction: rtl } body { width: 300px }</style>' : ''}
<button>Button</button>${path === '/tall' ? '<p style="height: 3000px; margin: 0">' : ''}`;

const sizeOf = (png: Uint8Array) => {
  const { buffer, byteOffset } = png;
  const data = new DataView(buffer, byteOffset);
  return { width: data.getUint32(16), height: data.getUint32(20) };
};

const room = () => [innerWidth, innerHeight];
const colour = () => getComputedStyle(document.querySelector('button') ?? document.body).color;
const moves = () => matchMedia('(prefers-reduced-motion: no-preference)').matches;
const state = () => ({ title: document.title, persisted: Reflect.get(globalThis, 'persisted') });

inEachBrowser('the driver', (browser, kind) => {
  let site: Site;
  beforeAll(async () => {
    site = await serve((request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(page(request.url ?? ''));
    });
  });
  afterAll(() => site.close());

  it('goes back and forward through the back/forward cache, and says where there is nothing', async () => {
    const tab = await browser().open(`${site.origin}/one`);
    await tab.goto(`${site.origin}/two`);
    await tab.back();
    expect(await tab.evaluate(state)).toEqual({ title: '/one', persisted: true });
    await tab.forward();
    expect(await tab.evaluate(state)).toEqual({ title: '/two', persisted: true });
    await expect(tab.forward()).rejects.toThrow();
    await tab.close();
  });

  it('takes pictures of the viewport and of the whole page, zoomed and not', async () => {
    const tab = await browser().open(`${site.origin}/tall`);
    await tab.setViewport(640, 480);
    expect(await tab.evaluate(room)).toEqual([640, 480]);
    expect(sizeOf(await tab.screenshot())).toEqual({ width: 640, height: 480 });
    const { width, height } = sizeOf(await tab.screenshot({ full: true }));
    // Without a scrollbar, where there is one.
    expect(width).toBe(await tab.evaluate(() => document.documentElement.scrollWidth));
    expect(height).toBeGreaterThan(3000);
    await tab.zoom(2);
    expect(await tab.evaluate(room)).toEqual([320, 240]);
    expect(sizeOf(await tab.screenshot())).toEqual({ width: 640, height: 480 });
    expect(sizeOf(await tab.screenshot({ full: true }))).toEqual({
      width,
      height: expect.closeTo(height * 2, -2),
    });
    await tab.zoom(1);
    await tab.setViewport(2000, 1500);
    expect(await tab.evaluate(room)).toEqual([2000, 1500]);
    await tab.close();
  });

  it('takes pictures of the whole page from right to left too', async () => {
    const tab = await browser().open(`${site.origin}/rtl`);
    const empty = await tab.screenshot({ full: true });
    await tab.evaluate(() => {
      document.body.textContent = 'Something to be seen';
    });
    // A picture that shows nothing stays the same whatever is on the page.
    expect(Buffer.from(await tab.screenshot({ full: true })).equals(empty)).toBe(false);
    await tab.close();
  });

  it('moves the mouse', async () => {
    const tab = await browser().open(`${site.origin}/one`);
    await tab.move('button');
    expect(await tab.evaluate(colour)).toBe('rgb(1, 2, 3)');
    expect(await tab.evaluate(() => Reflect.get(globalThis, 'seen'))).toEqual(
      expect.arrayContaining(['mouseover true', 'pointermove true']),
    );
    await tab.close();
  });

  it('prints, on light paper, and stops printing', async () => {
    const media = () => ['print', '(prefers-color-scheme: dark)'].map((query) => matchMedia(query).matches);
    await browser().setColorScheme('dark');
    const tab = await browser().open(`${site.origin}/one`);
    const shown = await tab.screenshot();
    await tab.emulatePrint(true);
    expect(await tab.evaluate(colour)).toBe('rgb(4, 5, 6)');
    expect(await tab.evaluate(media)).toEqual([true, false]);
    expect(Buffer.compare(await tab.screenshot(), shown)).not.toBe(0);
    await tab.emulatePrint(false);
    expect(await tab.evaluate(media)).toEqual([false, true]);
    await tab.close();
    await browser().setColorScheme('light');
  });

  it('asks for little motion, and for motion', async () => {
    for (const on of [true, false]) {
      await browser().setReducedMotion(on);
      const tab = await browser().open(`${site.origin}/one`);
      expect(await tab.evaluate(moves)).toBe(!on);
      await tab.close();
    }
    await browser().setReducedMotion(true);
  });

  it('forces colours, and lets pages have their own again', async () => {
    for (const on of [true, false]) {
      await browser().setForcedColors(on);
      const tab = await browser().open(`${site.origin}/one`);
      expect(await tab.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(on);
      await tab.close();
    }
  });

  // A second browser: in Firefox, where starting one takes ten times as long, `npm run test:all` does.
  describe.runIf(isWhole(kind, 'chromium'))('what the user does to an extension', () => {
    /** Of our own, with an extension that is made to show what it is told. */
    let other: Browser;
    let tab: Tab;
    let remove = () => {};
    beforeAll(async () => {
      const made = await temporaryDir('backlight-drive-');
      remove = made.remove;
      other = await launch(kind, { extensionDir: await writeMarks(made.dir) });
      tab = await other.open(`${site.origin}/one`);
    });
    afterAll(async () => {
      await other?.close();
      remove();
    });

    const titled = (wanted: string) => tab.waitFor((title: string) => document.title === title, wanted);

    it('is what gives it the tab: by itself it may do nothing there', async () => {
      const own = await other.openOwnPage('popup.html');
      expect(await own.evaluate(reach)).toBe(0);
      await own.close();
    });

    it.each([
      ['a command', (): Promise<void> => other.pressShortcut(tab, 'mark'), 'command mark'],
      ['an entry in the menu', (): Promise<void> => other.clickMenuEntry(tab, 'entry'), 'menu entry'],
    ])(
      '%s gives activeTab and opens no popup, whether the background sleeps or not',
      async (_name, act, title) => {
        for (const sleeps of [true, false]) {
          // Another page on another host: what was given before is gone.
          await tab.goto(site.origin.replace('localhost', sleeps ? '127.0.0.1' : 'localhost'));
          if (sleeps) await other.killBackground();
          await act();
          await titled(title);
        }
      },
    );

    it('a command or an entry that is not there is an error', async () => {
      await expect(other.pressShortcut(tab, 'nothing')).rejects.toThrow('nothing');
      await expect(other.clickMenuEntry(tab, 'nothing')).rejects.toThrow('nothing');
    });

    it('leaves the popup to the toolbar button', async () => {
      const popup = await other.clickToolbar(tab);
      expect(await popup.evaluate(() => document.title)).toBe('popup');
      await other.pressShortcut(tab, 'mark');
      expect(await popup.isOpen()).toBe(false);
    });
  });
});

/** How many tabs the extension may write into. Runs in its own page. */
async function reach(): Promise<number> {
  const tabs = await chrome.tabs.query({});
  const target = (tabId = -1) => ({ target: { tabId }, func: () => true });
  const tries = tabs.map(({ id }) => chrome.scripting.executeScript(target(id)));
  return (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled').length;
}
