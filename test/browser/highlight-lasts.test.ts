import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../../utils/drive/driver.ts';
import { waitForHighlight } from '../../utils/drive/highlight.ts';
import { setDomains } from '../../utils/drive/session.ts';
import { page, type Site, servePages } from '../../utils/drive/site.ts';
import { inEachBrowser, isWhole } from './each-browser.ts';
import { drawnLinks, LINE, switchHighlight } from './highlight.ts';

const LINK = '<a href="https://other.example/" rel="nofollow">x</a>';

const PAGES: Record<string, string> = {
  '/': page(LINK),
  '/second': page(`${LINK}<p>second</p>`),
  '/app': page(
    '<main></main>',
    '<meta name="robots" content="index"><script>window.go = (to, html, robots) => { history.pushState({}, "", to); document.querySelector("main").innerHTML = html; document.querySelector("meta").content = robots; };</script>',
  ),
  '/headers': page('<a href="https://other.example/">x</a>'),
  '/endless': page(
    `<div id="list" style="min-height: 3000px">${LINK}</div>`,
    `<script>addEventListener('scroll', () => { document.querySelector('#list').insertAdjacentHTML('beforeend', '<p>${LINK.replace('nofollow', 'sponsored').replaceAll('"', '&quot;').replaceAll('&quot;', '\\"')}</p>'); });</script>`,
  ),
};

inEachBrowser('highlighting lasts', (browser, kind) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages(PAGES, { '/headers': { 'x-robots-tag': 'nofollow' } });
    await setDomains(browser(), ['example.com']);
  });
  afterAll(() => site.close());

  const open = async (path: string): Promise<Tab> => {
    const tab = await browser().open(site.origin + path);
    await switchHighlight(browser(), tab);
    return tab;
  };
  const first = (tab: Tab, outlineStyle: string) =>
    tab.waitFor((wanted) => {
      const [link] = document.links;
      return link && getComputedStyle(link).outlineStyle === wanted;
    }, outlineStyle);

  it('while an app changes the page beneath it, and says something else of itself', async () => {
    const tab = await open('/app');
    await tab.evaluate((link) => go('/one', link, 'index'), LINK);
    expect((await drawnLinks(tab)).map(({ outline }) => outline)).toEqual([LINE.nofollow]);
    await tab.evaluate(() => go('/two', '<a href="https://other.example/">followed</a>', 'nofollow'));
    await first(tab, 'dashed');
    await tab.evaluate(() => go('/three', '<a href="https://other.example/">followed</a>', 'all'));
    await first(tab, 'dotted');
    await tab.close();
  });

  // Firefox takes the click's permission back when the tab loads anew; Chromium keeps it within the site.
  it(`${kind === 'chromium' ? 'while' : 'not longer than'} the click’s permission does: reload, another page of the site`, async () => {
    const tab = await open('/');
    const lasts = kind === 'chromium';
    await tab.reload();
    if (lasts) await waitForHighlight(tab);
    await tab.goto(`${site.origin}/second`);
    if (lasts) await waitForHighlight(tab);
    await first(tab, lasts ? 'dashed' : 'none');
    await tab.goto(site.origin.replace('localhost', '127.0.0.1'));
    await first(tab, 'none');
    // Back on the site it stays off: the permission is gone, and the switch says so.
    await tab.goto(site.origin);
    await first(tab, 'none');
    const popup = await browser().clickToolbar(tab);
    await popup.waitFor(() => document.querySelector('[role=switch]:not(:disabled)'));
    expect(await popup.evaluate(() => document.querySelector('[role=switch]')?.ariaChecked)).toBe('false');
    await tab.close();
  });

  if (!isWhole(kind, 'firefox')) return;

  it('while an app leaves the address whose header said nofollow', async () => {
    const tab = await open('/headers');
    await first(tab, 'dashed');
    await tab.evaluate(() => history.pushState(null, '', '/elsewhere'));
    await tab.evaluate(() => document.body.append(document.createElement('p')));
    await first(tab, 'dotted');
    await tab.close();
  });

  it('while a page grows without end', async () => {
    const tab = await open('/endless');
    await tab.evaluate(() => scrollTo(0, 1000));
    await tab.waitFor(() => document.links.length > 1);
    const [, second] = await drawnLinks(tab);
    expect(second?.outline).toBe(LINE.sponsored);
    await tab.close();
  });

  it('when the page is written anew by document.write', async () => {
    const tab = await open('/');
    await tab.evaluate(
      (html) => {
        document.open();
        document.write(html);
        document.close();
      },
      page(`<p>anew</p>${LINK}`),
    );
    await first(tab, 'dashed');
    await waitForHighlight(tab);
    await tab.close();
  });

  it('when the page takes our element out', async () => {
    const tab = await open('/');
    await tab.evaluate(() => document.querySelector('backlight-legend')?.remove());
    await waitForHighlight(tab);
    await tab.close();
  });
});

declare global {
  var go: (to: string, html: string, robots: string) => void;
}
