import { expect, it } from 'vitest';
import { chipNotesOf, popupText } from '../../utils/drive/popup.ts';
import { clickAndRead } from '../../utils/drive/session.ts';
import { alternate, inEachBrowser, isWhole } from './each-browser.ts';
import { drawnLinks, LINE, TICK } from './highlight.ts';
import { anchor, highlightedPages } from './highlight-pages.ts';

inEachBrowser('links highlighted by their page, and by what they are', (browser, kind) => {
  const { open, asked } = highlightedPages(browser, ['example.com']);

  // The reader lane has them all.
  const metas = [
    ['robots', '<meta name="robots" content="noindex, nofollow">', ''],
    ['none', '<meta name="ROBOTS" content="None">', ''],
    [
      'googlebot',
      '<meta name="googlebot" content="nofollow"><meta name="robots" content="index, follow">',
      '',
    ],
    ['body', '', '<meta name="robots" content="nofollow">'],
  ];
  it.each(alternate(metas, kind))(
    'by the page: a nofollow in %s holds for every link',
    async (name, head, body) => {
      const links = `${anchor('https://other.example/')}${anchor('/inside')}${anchor('https://other.example/', 'ugc')}`;
      const tab = await open(`page-${name}`, body + links, head);
      const drawn = await drawnLinks(tab);
      expect(drawn.map(({ outline, ticks }) => [outline, ticks])).toEqual([
        [LINE.nofollow, []],
        [LINE.nofollow, []],
        [LINE.nofollow, [TICK.ugc]],
      ]);
      await tab.close();
    },
  );

  it('by a header of the page, from the browser’s cache: nothing is asked of the server', async () => {
    const header = { 'x-robots-tag': ['noindex', 'googlebot: nofollow'] };
    const tab = await open('header', anchor('https://other.example/'), '', header);
    await tab.waitFor(
      () => document.links[0] && getComputedStyle(document.links[0]).outlineStyle === 'dashed',
    );
    expect((await drawnLinks(tab)).map(({ outline }) => outline)).toEqual([LINE.nofollow]);
    const popup = await clickAndRead(browser(), tab);
    expect((await chipNotesOf(popup)).join('\n')).toContain('“X-Robots-Tag: noindex, googlebot: nofollow”');
    expect(asked.filter((path) => path === '/header')).toEqual(['/header']);
    await tab.close();
  });

  if (!isWhole(kind, 'firefox')) return;

  it('by the page: what comes on top of a line leaves the line as it is', async () => {
    const links = `${anchor('https://example.com/')}${anchor('/inside', 'dofollow')}${anchor('https://example.com/', 'ugc, follow')}`;
    const tab = await open('page-tops', links, '<meta name="robots" content="nofollow">');
    expect(await drawnLinks(tab)).toEqual([
      { outline: LINE.nofollow, ticks: [], bar: false, own: true },
      { outline: LINE.nofollow, ticks: [], bar: true, own: false },
      { outline: LINE.nofollow, ticks: [TICK.ugc], bar: true, own: true },
    ]);
    await tab.close();
  });

  it('not by a header that the cache does not keep', async () => {
    const header = { 'x-robots-tag': 'nofollow', 'cache-control': 'no-store' };
    const tab = await open('no-store', anchor('https://other.example/'), '', header);
    const popup = await clickAndRead(browser(), tab);
    expect(await popupText(popup)).not.toContain('X-Robots-Tag');
    expect((await drawnLinks(tab)).map(({ outline }) => outline)).toEqual([LINE.followed]);
    expect(asked.filter((path) => path === '/no-store')).toEqual(['/no-store']);
    await tab.close();
  });

  it.each([
    ['bingbot', '<meta name="bingbot" content="nofollow">'],
    ['follow', '<meta name="robots" content="index, follow">'],
  ])('not by what a page says to others, or does not forbid: %s', async (name, head) => {
    const tab = await open(`page-${name}`, anchor('https://other.example/'), head);
    expect((await drawnLinks(tab)).map(({ outline }) => outline)).toEqual([LINE.followed]);
    await tab.close();
  });

  it('in SVG and image maps too', async () => {
    const svg = (attributes: string) => `<svg><a ${attributes} id="s"><text y="20">x</text></a></svg>`;
    const tab = await open(
      'svg',
      `${svg('href="https://other.example/" rel="nofollow"')}${svg('xlink:href="https://example.com/"')}
       <map name="m"><area href="https://other.example/" rel="ugc" coords="0,0,1,1"></map>`,
    );
    const drawn = await drawnLinks(tab, 'a, area');
    expect(drawn.map(({ outline }) => outline)).toEqual([LINE.nofollow, LINE.mine, LINE.ugc]);
    expect(drawn.map(({ own }) => own)).toEqual([false, true, false]);
    await tab.close();
  });

  it('not what is no link', async () => {
    const tab = await open(
      'none',
      '<a rel="nofollow">no address</a><span href="https://other.example/" rel="nofollow">x</span><link rel="nofollow" href="https://other.example/">',
    );
    expect((await drawnLinks(tab, 'a, span, link')).map(({ outline }) => outline)).toEqual(['', '', '']);
    await tab.close();
  });
});
