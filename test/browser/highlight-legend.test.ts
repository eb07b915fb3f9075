import { expect, it } from 'vitest';
import { page } from '../../utils/drive/site.ts';
import { isWhole } from './each-browser.ts';
import { switchHighlight } from './highlight.ts';
import { KINDS_AND_META, link, onHighlightedPages } from './overlay-suite.ts';

const PAGES: Record<string, string> = {
  ...KINDS_AND_META,
  '/none': page('<p id="list">nothing</p>'),
  '/frames': page(`${link('ugc')} <iframe srcdoc='${link('ugc')}${link('nofollow')}'></iframe>`),
  '/listens': page(`${link('ugc')}<script>
    window.heard = [];
    for (const type of ['click', 'keydown', 'keyup', 'mousedown', 'pointerdown', 'pointermove', 'focusin', 'wheel'])
      for (const target of [document, window]) target.addEventListener(type, () => heard.push(type));
  </script>`),
};

onHighlightedPages('the legend', PAGES, ({ browser, over, open, kind }) => {
  const NOFOLLOW = 'li:nth-child(2) .group';

  it('counts the links that are drawn, kind by kind, and within it those that are of a further kind', async () => {
    const tab = await open('/kinds');
    const { rows } = await over().waitFor(tab, { said: 'Press a kind to see its links' });
    expect(rows).toEqual([
      'followed: 2',
      'nofollow: 5',
      'of these ugc: 1',
      'ugc: 2',
      '(sponsored: 0)',
      'suspicious rel: 1',
      'your domain: 1',
    ]);
    await tab.close();
  });

  it('counts again when links come and go, and keeps the focus where it is', async () => {
    const tab = await open('/none');
    const { rows } = await over().waitFor(tab, {});
    expect(rows.every((row) => row.startsWith('('))).toBe(true);
    await tab.evaluate((html) => {
      const list = document.querySelector('#list');
      if (list) list.innerHTML = html;
    }, link('ugc') + link('ugc'));
    await over().waitFor(tab, { rows: expect.arrayContaining(['ugc: 2', '(nofollow: 0)']) });
    // Past two links, the title, the closing, the choice of links, and the boxes of three rows.
    for (let i = 0; i < 9; i++) await tab.press('Tab');
    await over().waitFor(tab, { focused: 'group ugc' });
    await tab.evaluate(() => document.links[0]?.setAttribute('rel', 'ugc nofollow'));
    await over().waitFor(tab, { rows: expect.arrayContaining(['of these ugc: 1']), focused: 'group ugc' });
    await tab.evaluate(() => document.querySelector('#list')?.replaceChildren());
    await over().waitFor(tab, { rows: expect.arrayContaining(['ugc: 0']), focused: 'group ugc' });
    await tab.close();
  });

  it('shows one link of a kind after the other, and back with Shift; says which, and which are hidden', async () => {
    const tab = await open('/kinds');
    for (const said of [
      '1 / 5 · first',
      '2 / 5 · second',
      '3 / 5 · hidden now',
      '4 / 5 · a picture',
      '5 / 5 · in a shadow root',
      '1 / 5 · first',
    ]) {
      const { said: now, spotlight, html } = await over().press(tab, NOFOLLOW);
      expect(now).toBe(said);
      expect(spotlight !== null).toBe(!said.includes('hidden'));
      expect(html).toMatch(/class="said" role="status"/);
      const shown = await tab.evaluate((alt) => {
        const { top = -1, bottom = -1 } = document.querySelector(alt)?.getBoundingClientRect() ?? {};
        return top >= 0 && bottom <= innerHeight;
      }, 'img');
      if (said.includes('picture') || said.includes('first')) expect(shown).toBe(said.includes('picture'));
    }
    await over().press(tab, NOFOLLOW, true);
    await over().waitFor(tab, { said: '5 / 5 · in a shadow root' });
    await over().press(tab, 'li:nth-child(1) .group', true);
    await over().waitFor(tab, { said: '2 / 2 · dofollow' });
    await tab.close();
  });

  if (!isWhole(kind, 'firefox')) return;

  it('stands still while its rows are pressed', async () => {
    const tab = await open('/kinds');
    const { legend } = await over().waitFor(tab, {});
    await over().press(tab, 'li:nth-child(3) .group');
    expect((await over().waitFor(tab, { said: '1 / 2 · ugc' })).legend).toEqual(legend);
    await tab.close();
  });

  it('is used by the keyboard: cycle, move, close; it stays closed until it is switched on again', async () => {
    const tab = await open('/meta');
    for (let i = 0; i < 2; i++) await tab.press('Tab');
    const { legend } = await over().waitFor(tab, { focused: 'title' });
    await tab.press('ArrowLeft');
    await tab.press('ArrowUp');
    const moved = await over().waitFor(tab, {});
    expect(moved.legend).toMatchObject({ left: (legend?.left ?? 0) - 24, top: (legend?.top ?? 0) - 24 });
    await tab.press('Tab');
    await over().waitFor(tab, { focused: 'close' });
    // The choice of links is one stop, and each row that has links has two.
    for (let i = 0; i < 4; i++) await tab.press('Tab');
    await over().waitFor(tab, { focused: 'group nofollow' });
    await tab.press('Enter');
    await over().waitFor(tab, { said: '1 / 1 · ugc' });
    await tab.press('Escape');
    await over().waitFor(tab, { legend: null });

    await tab.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), link('sponsored'));
    await tab.waitFor(() => document.links[1] && getComputedStyle(document.links[1]).outlineStyle !== 'none');
    expect((await over().seen(tab))[0]?.legend).toBeNull();
    await switchHighlight(browser(), tab, false);
    expect(await over().seen(tab)).toEqual([]);
    await switchHighlight(browser(), tab);
    await over().waitFor(tab, { rows: expect.arrayContaining(['sponsored: 1']) });
    await over().press(tab, '.close');
    await over().waitFor(tab, { legend: null });
    await tab.close();
  });

  it('says in a line that the page is nofollow, and what frames have', async () => {
    const meta = await open('/meta');
    const { rows, notes } = await over().waitFor(meta, {});
    expect(rows).toEqual(
      expect.arrayContaining(['(followed: 0)', 'nofollow: 1', 'ugc: 1', 'of these ugc: 1']),
    );
    expect(notes).toEqual(['The page says “robots: noindex, NoFollow”: none of its links is followed.']);
    await meta.close();
    const frames = await open('/frames');
    await over().waitFor(frames, { rows: expect.arrayContaining(['ugc: 1']), notes: ['In frames: 2 more.'] });
    await frames.evaluate(() => document.body.append(document.querySelector('iframe')?.cloneNode() ?? ''));
    await over().waitFor(frames, { notes: ['In frames: 4 more.'] });
    await frames.evaluate(() => document.querySelector('iframe')?.remove());
    await over().waitFor(frames, { notes: ['In frames: 2 more.'] });
    await frames.evaluate(() => document.querySelector('iframe')?.remove());
    await over().waitFor(frames, { notes: [] });
    await frames.close();
  });

  it('is not there when the settings say so', async () => {
    const view = await browser().openOwnPage('popup.html');
    const set = (legend: boolean) =>
      view.evaluate(
        (on, at) => chrome.storage.sync.set({ 'highlight:look': { at, value: { legend: on } } }),
        legend,
        Date.now(),
      );
    const tab = await open('/kinds');
    await over().waitFor(tab, { legend: { left: expect.any(Number) } });
    await set(false);
    await over().waitFor(tab, { legend: null });
    await set(true);
    await over().waitFor(tab, { legend: { left: expect.any(Number) } });
    await view.close();
    await tab.close();
  });

  it('keeps what happens in it from the page', async () => {
    const tab = await open('/listens');
    await over().waitFor(tab, {});
    await tab.evaluate(() => {
      heard.length = 0;
    });
    await over().press(tab, 'li:nth-child(3) .group');
    await over().waitFor(tab, { said: '1 / 1 · ugc' });
    await over().drag(tab, '.title', -100, -100);
    // The mouse goes to elements of the page: a mark leads it to a row of the legend.
    const { rowBoxes } = await over().waitFor(tab, {});
    await tab.evaluate(
      (x, y) => {
        const mark = document.body.appendChild(document.createElement('i'));
        mark.id = 'mark';
        mark.style.cssText = `position: fixed; left: ${x}px; top: ${y}px; width: 2px; height: 2px`;
      },
      (rowBoxes[2]?.left ?? 0) + 40,
      (rowBoxes[2]?.top ?? 0) + 12,
    );
    await tab.click('#mark');
    await over().waitFor(tab, { focused: 'group ugc' });
    expect(await tab.evaluate(() => heard)).toEqual([]);
    for (const key of ['Enter', 'Shift+Tab', 'ArrowDown', 'x']) await tab.press(key);
    expect(await tab.evaluate(() => heard)).toEqual([]);
    await tab.close();
  });
});

declare global {
  var heard: string[];
}
