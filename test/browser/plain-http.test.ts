import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../../utils/drive/driver.ts';
import { headlineOf, notesOf } from '../../utils/drive/popup.ts';
import { check, clickAndRead, setDomains } from '../../utils/drive/session.ts';
import { page, type Site, serve } from '../../utils/drive/site.ts';
import { at } from './at.ts';
import { inEachBrowser } from './each-browser.ts';
import { drawnLinks, LINE, switchHighlight } from './highlight.ts';

/**
 * A page at `http:` on a name of the web is no secure context: what browsers give to localhost alone is not
 * there, and what upgrades requests does.
 */
inEachBrowser('a page at http: on a name of the web', (browser) => {
  let site: Site;
  let tab: Tab;
  const asked: string[] = [];
  beforeAll(async () => {
    site = await serve((request, response) => {
      asked.push(`${request.headers.host?.split(':')[0]}${request.url}`);
      const isRobots = request.url === '/robots.txt';
      response
        .writeHead(200, { 'content-type': isRobots ? 'text/plain' : 'text/html; charset=utf-8' })
        .end(
          isRobots
            ? 'User-agent: *\nDisallow: /none'
            : page(
                '<a href="https://example.com/">a</a><a rel="ugc,nofollow" href="https://other.example/">b</a>',
              ),
        );
    });
    await setDomains(browser(), ['example.com']);
    tab = await browser().open(at(site, 'post.test', '/page'));
    expect(await tab.evaluate(() => isSecureContext)).toBe(false);
  });
  afterAll(() => site.close());

  it('is read, and its server asked at the address that it has', async () => {
    const popup = await clickAndRead(browser(), tab);
    expect(await headlineOf(popup)).toBe('1 link to example.com, counts');
    asked.length = 0;
    await check(popup);
    expect(await headlineOf(popup)).toBe('1 link to example.com, counts');
    expect(await notesOf(popup)).toEqual([]);
    // Page and robots.txt are asked for at once: either may come first.
    expect(asked.filter((each) => !each.endsWith('favicon.ico')).sort()).toEqual([
      'post.test/page',
      'post.test/robots.txt',
    ]);
  });

  it('is highlighted', async () => {
    await switchHighlight(browser(), tab);
    expect((await drawnLinks(tab)).map(({ outline }) => outline)).toEqual([LINE.mine, LINE.nofollow]);
    await switchHighlight(browser(), tab, false);
  });
});
