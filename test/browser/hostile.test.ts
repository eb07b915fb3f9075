import { afterAll, beforeAll, expect, it } from 'vitest';
import { headlineOf, rowsOf } from '../../utils/drive/popup.ts';
import { clickAndRead, lastRecord, recordedLinks, setDomains } from '../../utils/drive/session.ts';
import { type Site, serve } from '../../utils/drive/site.ts';
import { HOSTILE, hostilePage } from '../reader/hostile-pages.ts';
import { byClick } from '../reader/lane.ts';
import { inEachBrowser } from './each-browser.ts';

/** Pages that are huge, deep, broken or mean: the answer comes, is right, and costs the page nothing. */
inEachBrowser('hostile pages', (browser) => {
  let site: Site;
  beforeAll(async () => {
    site = await serve((request, response) => {
      const html = hostilePage(request.url?.slice(1) ?? '');
      response
        .writeHead(html === null ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
        .end(html ?? '');
    });
    await setDomains(browser(), ['example.com']);
  });
  afterAll(() => site.close());

  it.each(byClick(HOSTILE).filter(({ slow }) => !slow))(
    '$name: $about',
    async ({ name, headline, links }) => {
      const tab = await browser().open(`${site.origin}/${name}`);
      const popup = await clickAndRead(browser(), tab);
      expect(await headlineOf(popup)).toBe(headline);
      const recorded = await lastRecord(popup);
      expect(recorded?.record.url).toBe(`${site.origin}/${name}`);
      if (recorded && links !== undefined)
        expect(recordedLinks(recorded, ['example.com'])).toHaveLength(links);
      await tab.close();
    },
  );

  it('shows hostile text as plain text', async () => {
    const tab = await browser().open(`${site.origin}/text`);
    const popup = await clickAndRead(browser(), tab);
    expect((await rowsOf(popup)).map(({ anchor }) => anchor)).toEqual([
      '<img src=x onerror=alert(1)>',
      '\u202Egpj.exe\u202C',
      'zero\u200Bwidth',
      '$1 $2 $3',
    ]);
    expect(await popup.evaluate(() => document.querySelector('.anchor img'))).toBe(null);
    await tab.close();
  });

  it('leaves the page as it was: markup, styles, scroll, focus, and no mutation seen', async () => {
    const tab = await browser().open(`${site.origin}/still`);
    const state = () => ({
      html: document.documentElement.outerHTML,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      scroll: [scrollX, scrollY],
      focus: document.activeElement?.id,
      seen: Reflect.get(globalThis, 'seen'),
    });
    const before = await tab.evaluate(state);
    expect(before).toMatchObject({ focus: 'field', seen: 0 });
    await clickAndRead(browser(), tab);
    await clickAndRead(browser(), tab);
    expect(await tab.evaluate(state)).toEqual(before);
    await tab.close();
  });
});
