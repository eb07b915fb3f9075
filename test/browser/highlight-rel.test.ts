import { beforeAll, expect, it } from 'vitest';
import type { Tab } from '../../utils/drive/driver.ts';
import { relKinds } from '../../utils/link/rel.ts';
import { lineOf, RELS } from '../reader/rel-forms.ts';
import { inEachBrowser } from './each-browser.ts';
import { drawnLinks, TICK } from './highlight.ts';
import { anchor, highlightedPages } from './highlight-pages.ts';

inEachBrowser('links highlighted by their rel', (browser) => {
  const { open } = highlightedPages(browser, []);
  let tab: Tab;
  const many = RELS.map((rel) => anchor('https://other.example/', rel)).join('');
  beforeAll(async () => {
    tab = await open('rel', many);
  });

  it('are exactly what search engines read', async () => {
    const drawn = await drawnLinks(tab);
    const found = drawn.map(({ outline }, i) => [RELS[i], outline]);
    expect(found).toEqual(RELS.map((rel) => [rel, lineOf(rel)]));
  });

  it('are suspicious where they only look as if they did something', async () => {
    const wanted = RELS.filter((rel) => relKinds(rel).includes('suspicious'));
    await tab.waitFor(
      (count) =>
        Array.from(document.links).filter((link) =>
          getComputedStyle(link).getPropertyValue('--backlight-bar'),
        ).length === count,
      wanted.length,
    );
    const drawn = await drawnLinks(tab);
    expect(RELS.filter((_, i) => drawn[i]?.bar)).toEqual(wanted);
  });

  it('are right at once where they come later, or change', async () => {
    const later = await tab.evaluate((html) => {
      document.body.insertAdjacentHTML('beforeend', `<div id="added">${html}</div>`);
      const style = (link: Element) => getComputedStyle(link).outlineStyle;
      const before = Array.from(document.querySelectorAll('#added a'), style);
      const [first] = document.querySelectorAll('#added a');
      first?.setAttribute('rel', 'x,ugc');
      return { before, changed: first && style(first) };
    }, many);
    expect(later.before).toEqual(RELS.map((rel) => lineOf(rel).split(' ')[1]));
    expect(later.changed).toBe('dotted');
  });

  it('show as combinations where a link has several', async () => {
    const drawn = await drawnLinks(tab, 'body > a');
    const ticks = (rel: string) => drawn[RELS.indexOf(rel)]?.ticks;
    expect([ticks('nofollow'), ticks('nofollow ugc')]).toEqual([[], [TICK.ugc]]);
    expect(ticks('ugc sponsored')).toEqual([TICK.sponsored]);
    expect(ticks('nofollow, ugc, sponsored')).toEqual([TICK.ugc, TICK.sponsored]);
  });
});
