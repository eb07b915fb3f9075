import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../../utils/drive/driver.ts';
import { setDomains } from '../../utils/drive/session.ts';
import { type Site, serve } from '../../utils/drive/site.ts';
import { inEachBrowser, isWhole } from './each-browser.ts';
import { drawnLinks, switchHighlight, TICK } from './highlight.ts';

const PAGE = `<!doctype html><html lang="en" class="a"><head><title>t</title>
<style>a { transition: none; box-shadow: 1px 1px 0 red } body > p { margin: 20px } .flex { display: flex }</style></head>
<body><p>Text with <a href="https://example.com/" rel="nofollow ugc">a link</a> and <a href="https://other.example/">another one that
is so long that it breaks into several lines when the window is small enough for it, which it is not always</a>.</p>
<div class="flex"><a href="https://other.example/" rel="dofollow"><img alt="" width="40" height="40" src="data:,"></a></div>
<div id="open"><template shadowrootmode="open"><a href="https://example.com/" rel="sponsored">in a shadow root</a></template></div>
<iframe srcdoc='<a href="https://other.example/" rel="nofollow">framed</a>'></iframe>
<script>
  // From before anything else runs, as a page that watches itself would.
  window.records = [];
  new MutationObserver((list) => records.push(...list)).observe(document, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
  window.shifts = 0;
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) shifts += entry.value; })
      .observe({ type: 'layout-shift' });
  }
  window.rects = () => JSON.stringify(Array.from(document.querySelectorAll('body, body *'),
    (element) => element.getBoundingClientRect()));
  window.sheets = () => [document, document.querySelector('#open').shadowRoot]
    .map((root) => root.styleSheets.length + '+' + root.adoptedStyleSheets.length).join();
  window.serialised = () => document.documentElement.outerHTML + document.querySelector('#open').shadowRoot.innerHTML;
</script></body></html>`;

declare global {
  var records: MutationRecord[];
  var shifts: number;
  var rects: () => string;
  var sheets: () => string;
  var serialised: () => string;
}

inEachBrowser('highlighting', (browser, kind) => {
  let site: Site;
  beforeAll(async () => {
    site = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
    });
    await setDomains(browser(), ['example.com']);
  });
  afterAll(() => site.close());

  const state = (tab: Tab) =>
    tab.evaluate(() => ({
      html: serialised(),
      sheets: sheets(),
      rects: rects(),
      elements: document.querySelectorAll('*').length,
      drawn: Array.from(document.querySelectorAll('body *'), (element) => {
        const { outline, outlineOffset, boxShadow } = getComputedStyle(element);
        return `${outline} ${outlineOffset} ${boxShadow}`;
      }),
    }));

  it('moves nothing, and changes no node: one element of ours comes behind the body', async () => {
    const tab = await browser().open(site.origin);
    const before = await state(tab);
    const shiftsBefore = await tab.evaluate(() => shifts);
    await switchHighlight(browser(), tab);
    const [first] = await drawnLinks(tab);
    expect(first).toMatchObject({ own: true, ticks: [TICK.ugc] });

    const after = await state(tab);
    expect(after.rects).toBe(before.rects);
    expect(after.html).toBe(
      before.html.replace('</body></html>', '</body><backlight-legend></backlight-legend></html>'),
    );
    const { records: seen, shifts: moved } = await tab.evaluate(() => ({
      records: records.map(({ type, target, addedNodes, removedNodes }) => [
        type,
        target.nodeName,
        Array.from(addedNodes, ({ nodeName }) => nodeName.toLowerCase()).join(),
        removedNodes.length,
      ]),
      shifts,
    }));
    expect(seen).toEqual([['childList', 'HTML', 'backlight-legend', 0]]);
    expect(moved).toBe(shiftsBefore);
    await tab.close();
  });

  it('leaves no trace when it is off, however often', async () => {
    const tab = await browser().open(site.origin);
    const before = await state(tab);
    for (const _ of ['once', 'twice', 'a third time']) {
      await switchHighlight(browser(), tab);
      expect((await state(tab)).drawn).not.toEqual(before.drawn);
      await switchHighlight(browser(), tab, false);
      await tab.waitFor((drawn) => {
        const now = Array.from(document.querySelectorAll('body *'), (element) => {
          const { outline, outlineOffset, boxShadow } = getComputedStyle(element);
          return `${outline} ${outlineOffset} ${boxShadow}`;
        });
        return now.join() === drawn;
      }, before.drawn.join());
      expect(await state(tab)).toEqual(before);
    }
    // A frame is told by a message of its own.
    await tab.waitFor(() => {
      const { document: inner } = window.frames[0] as Window;
      const link = inner.links[0] as HTMLElement;
      return getComputedStyle(link).outlineStyle === 'none' && !inner.querySelector('backlight-legend');
    });
    await tab.close();
  });

  if (!isWhole(kind, 'chromium')) return;

  it('keeps its element closed to the page', async () => {
    const tab = await browser().open(site.origin);
    await switchHighlight(browser(), tab);
    const own = await tab.evaluate(() => {
      const element = document.querySelector('backlight-legend');
      return {
        root: element?.shadowRoot,
        children: element?.childNodes.length,
        attributes: element?.attributes.length,
      };
    });
    expect(own).toEqual({ root: null, children: 0, attributes: 0 });
    await tab.close();
  });

  it('leaves no listener behind: what the pointer does later is none of its business', async () => {
    const tab = await browser().open(site.origin);
    await switchHighlight(browser(), tab);
    await switchHighlight(browser(), tab, false);
    const before = await tab.evaluate(() => records.length);
    await tab.evaluate(() => {
      const [link] = document.links;
      link?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
      link?.focus();
    });
    await browser().killBackground();
    expect(await tab.evaluate(() => records.length)).toBe(before);
    await tab.close();
  });

  it('is taken off after the background was ended in between', async () => {
    const tab = await browser().open(site.origin);
    const before = await state(tab);
    await switchHighlight(browser(), tab);
    await browser().killBackground();
    await switchHighlight(browser(), tab, false);
    await tab.waitFor((wanted) => serialised() === wanted, before.html);
    await tab.waitFor(() => document.links[0] && getComputedStyle(document.links[0]).outlineStyle === 'none');
    expect(await state(tab)).toEqual(before);
    await tab.close();
  });
});
