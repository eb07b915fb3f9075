import { expect, it } from 'vitest';
import { rowsOf } from '../../utils/drive/popup.ts';
import { clickAndRead } from '../../utils/drive/session.ts';
import { HOSTILE } from '../reader/hostile-pages.ts';
import { byClick } from '../reader/lane.ts';
import { inEachBrowser } from './each-browser.ts';
import { readByClick } from './hostile-suite.ts';

/** Pages that are huge, deep, broken or mean: the answer comes, is right, and costs the page nothing. */
inEachBrowser('hostile pages', (browser) => {
  const origin = readByClick(
    browser,
    byClick(HOSTILE).filter(({ slow }) => !slow),
  );

  it('shows hostile text as plain text', async () => {
    const tab = await browser().open(`${origin()}/text`);
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
    const tab = await browser().open(`${origin()}/still`);
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
