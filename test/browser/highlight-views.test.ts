import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../../utils/drive/driver.ts';
import { waitForHighlight } from '../../utils/drive/highlight.ts';
import { setDomains } from '../../utils/drive/session.ts';
import { type Site, serve } from '../../utils/drive/site.ts';
import { inEachBrowser } from './each-browser.ts';
import { drawnLinks, LINE, switchHighlight } from './highlight.ts';

/** Its icon takes no request: with one on its way, Firefox may keep a page out of its back/forward cache. */
const page = (
  attributes: string,
) => `<!doctype html><html lang="en" ${attributes}><head><title>t</title><link rel="icon" href="data:,"></head><body>
<p>Some <a href="https://other.example/" rel="nofollow">nofollow</a>, <a href="https://other.example/" rel="ugc sponsored">both</a>,
<a href="https://other.example/" rel="dofollow">suspicious</a>, <a href="https://example.com/">own</a></p>
<script>addEventListener('pageshow', (event) => { if (event.persisted) window.cameBack = true; });</script>
</body></html>`;

const KINDS = [LINE.nofollow, LINE.ugc, LINE.followed, LINE.mine];

declare global {
  var cameBack: true | undefined;
}

inEachBrowser('highlighted links are right', (browser, kind) => {
  let site: Site;
  beforeAll(async () => {
    site = await serve((request, response) => {
      const attributes = request.url === '/rtl' ? 'dir="rtl"' : '';
      response.writeHead(200, { 'content-type': 'text/html' }).end(page(attributes));
    });
    await setDomains(browser(), ['example.com']);
  });
  afterAll(() => site.close());

  const open = async (path = '/'): Promise<Tab> => {
    const tab = await browser().open(site.origin + path);
    await switchHighlight(browser(), tab);
    return tab;
  };
  /** In Firefox it ends with the page. A user who is back before the background has heard of the next page finds it on. */
  const highlightingEnded = async () => {
    const own = await browser().openOwnPage('dashboard.html');
    const kept = () => own.evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
    await expect.poll(kept, { timeout: 60_000 }).not.toContainEqual(expect.stringMatching(/^choice:/));
    await own.close();
  };
  const outlines = async (tab: Tab) => (await drawnLinks(tab)).map(({ outline }) => outline);
  const rects = (tab: Tab) =>
    tab.evaluate(() => JSON.stringify(Array.from(document.links, (link) => link.getBoundingClientRect())));

  it('in print', async () => {
    const tab = await open();
    await tab.emulatePrint(true);
    expect(await outlines(tab)).toEqual(KINDS);
    const legend = await tab.evaluate(() => {
      const element = document.querySelector('backlight-legend');
      const paragraph = document.querySelector('p');
      if (!element || !paragraph) return null;
      const { top, height } = element.getBoundingClientRect();
      return {
        position: getComputedStyle(element).position,
        below: top >= paragraph.getBoundingClientRect().bottom,
        height,
      };
    });
    // At the end of the document, over nothing.
    expect(legend).toMatchObject({ position: 'static', below: true });
    expect(legend?.height).toBeGreaterThan(50);
    await tab.emulatePrint(false);
    await tab.close();
  });

  it('zoomed, where a line keeps its width', async () => {
    const tab = await open();
    await tab.zoom(2);
    expect(await outlines(tab)).toEqual(KINDS);
    await tab.zoom(1);
    await tab.close();
  });

  it('from right to left, without moving anything', async () => {
    const tab = await browser().open(`${site.origin}/rtl`);
    const before = await rects(tab);
    await switchHighlight(browser(), tab);
    expect(await outlines(tab)).toEqual(KINDS);
    expect(await rects(tab)).toBe(before);
    // The bar of a suspicious rel stands before the link, which is on its right here.
    const bar = await tab.evaluate(() => document.links[2] && getComputedStyle(document.links[2]).boxShadow);
    expect(bar).toContain(' 3px 0px 0px 0px');
    await tab.close();
  });

  it('when the browser brings a page back from its cache', async () => {
    const tab = await open('/first');
    await tab.goto(`${site.origin}/second`);
    if (kind === 'chromium') await waitForHighlight(tab);
    else await highlightingEnded();
    await tab.back();
    await tab.waitFor(() => window.cameBack);
    if (kind === 'chromium') {
      expect(await outlines(tab)).toEqual(KINDS);
      // Switched off on the page after it, it is off on this one too when that comes back.
      await tab.forward();
      await switchHighlight(browser(), tab, false);
      await tab.back();
    }
    await waitForHighlight(tab, false);
    await tab.waitFor(() => document.links[0] && getComputedStyle(document.links[0]).outlineStyle === 'none');
    await tab.close();
  });
});
