import { expect, it } from 'vitest';
import { OVERLAY_CSS } from '../../entrypoints/highlight/overlay/css.ts';
import { LEGEND_CSS } from '../../entrypoints/legend/css.ts';
import { page } from '../../utils/drive/site.ts';
import { expectAccessible, SCHEMES } from './accessible.ts';
import { isWhole, TEST_ALL } from './each-browser.ts';
import { isOver } from './overlay.ts';
import { KINDS_AND_META, link, onHighlightedPages } from './overlay-suite.ts';

const corner = (at: string) =>
  link('nofollow', `link at the ${at}`, `style="position: fixed; ${at.replace(' ', ': 0; ')}: 0"`);

const PAGES: Record<string, string> = {
  ...KINDS_AND_META,
  '/corners': page(['left top', 'right top', 'left bottom', 'right bottom'].map(corner).join('')),
  '/wide': page(link('nofollow', 'x', 'style="position: fixed; inset: 40% 0 20% 0"')),
  '/late': page(
    `${link('ugc')} <iframe srcdoc='${link('ugc')}${link('nofollow')}'></iframe>`,
    `<script>
      window.shifts = 0;
      if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
        new PerformanceObserver((list) => { for (const entry of list.getEntries()) shifts += entry.value; })
          .observe({ type: 'layout-shift' });
    </script>`,
  ),
  '/boxless': page(`
    <img id="image" alt="" usemap="#map" width="300" height="200" style="margin-top: 1500px">
    <map name="map"><area alt="a place" href="https://other.example/" rel="nofollow" coords="100,50,200,150"></map>
    <p>${link('nofollow', 'some words', 'style="display: contents"')}</p>`),
  '/blank': page(''),
  '/csp': page(link('ugc'), `<meta http-equiv="content-security-policy" content="default-src 'none'">`),
  '/rtl': page(link('ugc'), '', 'lang="ar" dir="rtl"'),
  '/hostile': page(
    link('ugc'),
    `<style>
      html > *:not(body), html > :last-child { display: none !important; opacity: 0 !important; visibility: hidden !important;
        position: static !important; transform: scale(0) !important; pointer-events: none !important; zoom: 4 !important;
        animation: gone 1s infinite !important; font: 90px serif !important; content-visibility: hidden !important }
      * { color: red !important; letter-spacing: 9px !important } button { display: none !important }
      @keyframes gone { to { opacity: 0 } }
    </style>`,
  ),
};

onHighlightedPages('the place of the legend', PAGES, ({ browser, over, open, openBare, kind }) => {
  const NOFOLLOW = 'li:nth-child(2) .group';

  it('is dragged as far as the window goes, and comes along when that gets smaller', async () => {
    const tab = await open('/kinds');
    await tab.setViewport(900, 600);
    const before = await over().waitFor(tab, {});
    await over().drag(tab, '.title', -200, -100);
    const { legend } = await over().waitFor(tab, {});
    expect(legend).toMatchObject({
      left: (before.legend?.left ?? 0) - 200,
      top: (before.legend?.top ?? 0) - 100,
    });
    await over().drag(tab, '.title', 5000, -5000);
    await over().waitFor(tab, {
      legend: { right: await tab.evaluate(() => document.documentElement.clientWidth), top: 0 },
    });
    await over().drag(tab, '.title', -5000, 5000);
    await over().waitFor(tab, { legend: { left: 0, bottom: 600 } });
    await over().drag(tab, '.title', 390, -150);
    await tab.setViewport(320, 300);
    const width = await tab.evaluate(() => document.documentElement.clientWidth);
    await expect
      .poll(async () => {
        const [now] = await over().seen(tab);
        const { left = -1, top = -1, right = 9999, bottom = 9999 } = now?.legend ?? {};
        return left >= 0 && top >= 0 && right <= width && bottom <= 300;
      })
      .toBe(true);
    await tab.close();
  });

  it('never covers the link that it shows', async () => {
    const tab = await open('/corners');
    for (const at of ['left top', 'right top', 'left bottom', 'right bottom', 'left top']) {
      await over().press(tab, NOFOLLOW);
      const { legend } = await over().waitFor(tab, { said: expect.stringContaining(at) });
      const shown = await tab.evaluate((text) => {
        const found = Array.from(document.links).find(({ textContent }) => textContent?.includes(text));
        return found?.getBoundingClientRect().toJSON();
      }, at);
      expect(isOver(legend, shown)).toBe(false);
    }
    await tab.close();
  });

  if (!isWhole(kind, 'firefox')) return;

  it('finds links that have no box of their own: of an image map, and with `display: contents`', async () => {
    const tab = await open('/boxless');
    const { said, spotlight } = await over().press(tab, NOFOLLOW);
    expect(said).toBe('1 / 2 · a place');
    const image = await tab.evaluate(() =>
      document.querySelector('#image')?.getBoundingClientRect().toJSON(),
    );
    // It grows and shrinks around its middle.
    const middle = [
      (spotlight?.left ?? 0) + (spotlight?.right ?? 0),
      (spotlight?.top ?? 0) + (spotlight?.bottom ?? 0),
    ];
    expect(middle).toEqual([2 * Math.round(image.left + 150), 2 * Math.round(image.top + 100)]);
    await tab.press('Tab');
    const { labelBox } = await over().waitFor(tab, { label: ['nofollow', 'rel="nofollow"'] });
    const area = {
      left: image.left + 100,
      top: image.top + 50,
      right: image.left + 200,
      bottom: image.top + 150,
    };
    expect(isOver(labelBox, area)).toBe(false);
    expect(isOver(labelBox, { ...area, bottom: area.bottom + 20 })).toBe(true);
    const words = await over().press(tab, NOFOLLOW);
    expect(words.said).toBe('2 / 2 · some words');
    expect((words.spotlight?.right ?? 0) - (words.spotlight?.left ?? 0)).toBeGreaterThan(60);
    await tab.close();
  });

  it('grows without a layout shift of the page', async () => {
    const tab = await open('/late');
    const before = await tab.evaluate(() => shifts);
    const { legend } = await over().waitFor(tab, { notes: ['In frames: 2 more.'] });
    expect(legend?.bottom).toBe((await tab.evaluate(() => innerHeight)) - 16);
    await tab.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await tab.evaluate(() => shifts)).toBe(before);
    await tab.close();
  });

  it('becomes lower where a link leaves no corner free', async () => {
    const tab = await open('/wide');
    await tab.setViewport(320, 400);
    await over().press(tab, NOFOLLOW);
    const { legend } = await over().waitFor(tab, { said: '1 / 1 · x' });
    const shown = await tab.evaluate(() => document.links[0]?.getBoundingClientRect().toJSON());
    expect(isOver(legend, shown)).toBe(false);
    expect((legend?.bottom ?? 0) - (legend?.top ?? 0)).toBeGreaterThan(60);
    await tab.close();
  });

  it.each(TEST_ALL ? ['/hostile', '/csp', '/rtl'] : ['/hostile'])(
    'is seen, small and in its place, on a page that is odd: %s',
    async (path) => {
      await browser().setColorScheme('light');
      const tab = await open(path);
      const { legend } = await over().waitFor(tab, {
        rows: expect.arrayContaining(['ugc: 1']),
        ground: 'rgb(255, 255, 255)',
        direction: 'ltr',
      });
      const [width, height] = await tab.evaluate(() => [document.documentElement.clientWidth, innerHeight]);
      expect(legend).toMatchObject({ right: (width ?? 0) - 16, bottom: (height ?? 0) - 16 });
      expect((legend?.right ?? 0) - (legend?.left ?? 0)).toBeLessThan(240);
      // What the page finds under the mouse is our element.
      const found = await tab.evaluate(
        (x, y) => document.elementFromPoint(x, y)?.localName,
        (legend?.left ?? 0) + 20,
        (legend?.top ?? 0) + 10,
      );
      expect(found).toBe('backlight-legend');
      await tab.close();
    },
  );

  it('fits into a narrow window, also zoomed', async () => {
    const tab = await open('/kinds');
    await tab.setViewport(320, 400);
    for (const zoom of [1, 2]) {
      await tab.zoom(zoom);
      const width = await tab.evaluate(() => document.documentElement.clientWidth);
      await over().waitFor(tab, { legend: { right: width - 16, bottom: Math.round(400 / zoom) - 16 } });
      const { legend } = await over().waitFor(tab, {});
      expect(legend?.left).toBeGreaterThanOrEqual(16 - 1);
      expect(legend?.top).toBeGreaterThanOrEqual(16 - 1);
    }
    await tab.zoom(1);
    await tab.close();
  });

  it('is printed behind the page, without what only a screen has', async () => {
    const tab = await open('/hostile');
    await over().press(tab, 'li:nth-child(3) .group');
    await tab.emulatePrint(true);
    const { legend, spotlight, ground } = await over().waitFor(tab, {
      rows: expect.arrayContaining(['ugc: 1']),
    });
    const bottom = await tab.evaluate(() => document.body.getBoundingClientRect().bottom);
    expect(legend?.top).toBeGreaterThanOrEqual(Math.floor(bottom));
    expect(legend?.left).toBeLessThan(40);
    expect((spotlight?.right ?? 0) - (spotlight?.left ?? 0)).toBe(0);
    expect(ground).toBe('rgb(255, 255, 255)');
    await tab.emulatePrint(false);
    await tab.close();
  });

  it('moves nothing for those who asked for that', async () => {
    for (const reduced of [true, false]) {
      await browser().setReducedMotion(reduced);
      const tab = await open('/kinds');
      expect(await over().press(tab, NOFOLLOW)).toMatchObject({ said: '1 / 5 · first', moves: !reduced });
      await tab.close();
    }
  });

  it.each(SCHEMES)('is accessible, %s', async (scheme) => {
    await browser().setColorScheme(scheme);
    const tab = await open('/meta');
    await over().press(tab, NOFOLLOW);
    const { html, ground } = await over().waitFor(tab, { said: '1 / 1 · ugc' });
    expect(ground).toBe(scheme === 'dark' ? 'rgb(28, 27, 26)' : 'rgb(255, 255, 255)');
    // The page cannot see into our root, nor can axe: both are laid open in a page of their own.
    const bare = await openBare('/blank');
    await bare.evaluate(
      (inside, css) => {
        document.body.innerHTML = `<main><h1>x</h1>${inside}</main>`;
        const style = document.head.appendChild(document.createElement('style'));
        style.textContent = `${css} :root { color-scheme: light dark }`;
      },
      html,
      OVERLAY_CSS + LEGEND_CSS,
    );
    await expectAccessible(bare);
    await bare.close();
    await tab.close();
  });
});

declare global {
  var shifts: number;
}
