import { expect, it } from 'vitest';
import type { Tab } from '../../utils/drive/driver.ts';
import { page } from '../../utils/drive/site.ts';
import { alternate, isWhole } from './each-browser.ts';
import { switchHighlight } from './highlight.ts';
import { isOver } from './overlay.ts';
import { link, onHighlightedPages } from './overlay-suite.ts';

const named = (id: string, rel: string, more = '') => link(rel, `a link of ${id}`, `id="${id}" ${more}`);

const PAGES: Record<string, string> = {
  '/': page(`<style>body { margin-left: 200px }</style><p id="text">text ${named('a', ' UGC,nofollow ')} text ${named('b', 'ugc dofollow')}</p>
    <a id="own" href="https://example.com/"><b>in</b> <i id="inner">two</i></a> <a id="within" href="/">within the site</a>
    <p style="width: 200px">some text <a id="wrapped" rel="ugc" href="https://other.example/">a link of several lines, of several lines, of several lines</a></p>
    <p><a id="wide" rel="ugc" href="https://other.example/"><img alt="" width="200" height="150"></a></p>
    <div style="position: fixed; bottom: 0; left: 0">${named('bottom', 'ugc')}</div>
    <div style="position: fixed; right: 0; top: 0">${named('right', 'ugc')}</div>
    <div style="position: fixed; left: 0; top: 0; bottom: 0">${named('tall', 'ugc', 'style="display: block; height: 100%"')}</div>
    <div style="height: 3000px"></div>`),
  '/meta': page(
    named('a', 'ugc') + named('b', 'x nofollow'),
    '<meta name="googlebot" content="none"><style>body { padding: 4em }</style>',
  ),
  '/shadow': page(`
    <div id="open"><template shadowrootmode="open"><p>${named('a', 'ugc')} and ${named('b', 'sponsored')}</p></template></div>
    <div id="closed"><template shadowrootmode="closed"><p>${named('a', 'nofollow')} and ${named('b', 'x ugc')}</p></template></div>
    <div id="slotted"><template shadowrootmode="closed"><p><a href="https://other.example/" rel="nofollow x"><slot></slot></a></p></template><b id="in-slot">slotted</b></div>
    <p id="text">text</p>`),
  '/frame': page(`<iframe id="frame" srcdoc='<p>${named('a', 'nofollow')}</p>'></iframe>`),
};

onHighlightedPages('the label of a highlighted link', PAGES, ({ browser, over, open, kind }) => {
  /** Where a link is, around all its lines and its image. */
  const boxOf = (tab: Tab, selector: string) =>
    tab.evaluate((find) => {
      const range = document.createRange();
      range.selectNode(document.querySelector(find) ?? document.body);
      return range.getBoundingClientRect().toJSON();
    }, selector);

  it('says why under the pointer: kinds, rel as written, and what it does not do', async () => {
    const tab = await open('/');
    await tab.move('#a');
    await over().waitFor(tab, { label: ['nofollow + ugc', 'rel="UGC,nofollow"'] });
    await tab.move('#b');
    await over().waitFor(tab, {
      label: [
        'ugc + suspicious rel',
        '“dofollow” in rel="ugc dofollow" does nothing: search engines do not know it.',
      ],
    });
    await tab.move('#own');
    await over().waitFor(tab, { label: ['followed + your domain'] });
    await tab.move('#inner');
    await over().waitFor(tab, { label: ['followed + your domain'] });
    await tab.move('#within');
    await over().waitFor(tab, { label: [] });
    expect(await tab.evaluate(() => document.querySelectorAll('[title]').length)).toBe(0);
    await tab.close();
  });

  it('goes when the pointer does, on Escape, and when the page scrolls', async () => {
    const tab = await open('/');
    await tab.move('#a');
    await over().waitFor(tab, { label: expect.arrayContaining(['nofollow + ugc']) });
    await tab.move('#text');
    await over().waitFor(tab, { label: [] });
    await tab.move('#own b');
    await over().waitFor(tab, { label: ['followed + your domain'] });
    await tab.press('Escape');
    await over().waitFor(tab, { label: [] });
    // Within the same link it stays away.
    await tab.move('#inner');
    await tab.evaluate(() => new Promise(requestAnimationFrame));
    expect((await over().seen(tab))[0]?.label).toEqual([]);
    await tab.move('#b');
    await over().waitFor(tab, { label: expect.arrayContaining(['ugc + suspicious rel']) });
    await tab.evaluate(() => scrollTo(0, 500));
    await over().waitFor(tab, { label: [] });
    await tab.close();
  });

  it('says the same of the link with the focus, follows it, and goes with it', async () => {
    const tab = await open('/');
    await tab.press('Tab');
    await over().waitFor(tab, { label: ['nofollow + ugc', 'rel="UGC,nofollow"'] });
    await tab.press('Tab');
    const { labelBox } = await over().waitFor(tab, {
      label: expect.arrayContaining(['ugc + suspicious rel']),
    });
    await tab.evaluate(() => document.body.prepend(document.createElement('hr')));
    await tab.evaluate(() => scrollTo(0, 5));
    await expect.poll(async () => (await over().seen(tab))[0]?.labelBox?.top).not.toBe(labelBox?.top);
    await tab.evaluate(() => (document.activeElement as HTMLElement).blur());
    await over().waitFor(tab, { label: [] });
    await tab.close();
  });

  if (!isWhole(kind, 'chromium')) return;

  it.each(alternate(['#a', '#wrapped', '#wide', '#bottom', '#right', '#tall'], kind))(
    'is beside the link: %s',
    async (id) => {
      const tab = await open('/');
      await tab.setViewport(800, 500);
      await tab.move(id);
      const { labelBox } = await over().waitFor(tab, { labelBox: { left: expect.any(Number) } });
      expect(isOver(labelBox, await boxOf(tab, id))).toBe(false);
      const { left = -1, top = -1, right = 9999, bottom = 9999 } = labelBox ?? {};
      expect([left >= 0, top >= 0, right <= 800, bottom <= 500]).toEqual([true, true, true, true]);
      await tab.close();
    },
  );

  it('says that the page makes it nofollow', async () => {
    const tab = await open('/meta');
    await tab.move('#a');
    await over().waitFor(tab, {
      label: ['nofollow + ugc', 'rel="ugc"', 'The page says “googlebot: none”'],
    });
    await tab.move('#b');
    await over().waitFor(tab, { label: ['nofollow', 'rel="x nofollow"'] });
    await tab.close();
  });

  it('in shadow roots, from one link to the next, and by the slot', async () => {
    const tab = await open('/shadow');
    // The mouse goes to an element of the page: a mark in the same place leads it into the root.
    const at = async (host: string, part: number) => {
      await tab.evaluate(
        (id, x) => {
          const box = document.querySelector(id)?.getBoundingClientRect();
          const mark =
            document.querySelector('#mark') ?? document.body.appendChild(document.createElement('i'));
          mark.id = 'mark';
          mark.setAttribute(
            'style',
            `position: fixed; width: 2px; height: 2px; pointer-events: none; left: ${(box?.left ?? 0) + x}px; top: ${((box?.top ?? 0) + (box?.bottom ?? 0)) / 2}px`,
          );
        },
        host,
        part,
      );
      await tab.move('#mark');
    };
    await at('#open', 20);
    await over().waitFor(tab, { label: ['ugc', 'rel="ugc"'] });
    await at('#open', 125);
    await over().waitFor(tab, { label: ['sponsored', 'rel="sponsored"'] });
    await at('#closed', 20);
    await over().waitFor(tab, { label: ['nofollow', 'rel="nofollow"'] });
    await at('#closed', 125);
    await over().waitFor(tab, { label: ['ugc', 'rel="x ugc"'] });
    await at('#closed', 600);
    await over().waitFor(tab, { label: [] });
    await tab.move('#in-slot');
    await over().waitFor(tab, { label: ['nofollow', 'rel="nofollow x"'] });
    await tab.move('#text');
    await over().waitFor(tab, { label: [] });
    for (const rel of ['ugc', 'sponsored', 'nofollow', 'x ugc']) {
      await tab.press('Tab');
      await over().waitFor(tab, { label: expect.arrayContaining([`rel="${rel}"`]) });
    }
    await tab.close();
  });

  it('in a frame', async () => {
    const tab = await open('/frame');
    await over().waitFor(tab, { notes: ['In frames: 1 more.'] });
    await tab.press('Tab');
    await over().waitForFramed(tab, { label: ['nofollow', 'rel="nofollow"'] });
    await switchHighlight(browser(), tab, false);
    expect(await over().seen(tab)).toEqual([]);
    await tab.close();
  });
});
