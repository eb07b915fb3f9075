import { expect, it } from 'vitest';
import type { Tab } from '../../utils/drive/driver.ts';
import { page } from '../../utils/drive/site.ts';
import { inkOn } from '../../utils/highlight/color.ts';
import { DEFAULT_STYLE } from '../../utils/highlight/style.ts';
import { drawnLinks, LINE, switchHighlight } from './highlight.ts';
import { link, onHighlightedPages } from './overlay-suite.ts';

const own = (rel: string) => `<a href="https://example.com/" rel="${rel}">own</a>`;

const PAGES: Record<string, string> = {
  '/': page(`${own('')} ${own('nofollow sponsored')} ${link('')} ${link('ugc')}
    <iframe srcdoc='${link('ugc')}${own('')}'></iframe>`),
  '/dark': page(
    `${link('nofollow')} ${own('')}`,
    '<style>.dark { background: #16181c; color: #ddd }</style>',
    'class="dark"',
  ),
};

onHighlightedPages('what is seen of highlighted links', PAGES, ({ browser, over, open }) => {
  const [MINE, PROBLEMS, ALL] = [1, 2, 3].map((i) => `.views label:nth-child(${i}) input`);
  const outlines = (tab: Tab) =>
    tab.evaluate(() => {
      const of = (from: Window) =>
        Array.from(from.document.links, (each) => from.getComputedStyle(each).outlineStyle);
      return [...of(window), ...of(frames[0] as Window)].join();
    });
  const until = (tab: Tab, wanted: string) => expect.poll(() => outlines(tab), { interval: 50 }).toBe(wanted);

  it('is chosen in the legend: all links, only mine, or only problems; frames do the same', async () => {
    const tab = await open('/');
    await until(tab, 'solid,dashed,dotted,dotted,dotted,solid');
    await over().press(tab, MINE ?? '');
    await until(tab, 'solid,dashed,none,none,none,solid');
    await over().waitFor(tab, {
      rows: [
        'followed: 1',
        'nofollow: 1',
        'of these sponsored: 1',
        '(ugc: 0)',
        'sponsored: 1',
        '(suspicious rel: 0)',
        'your domain: 2',
        'of these nofollow: 1',
        'of these sponsored: 1',
      ],
      notes: ['In frames: 1 more.'],
    });
    await over().press(tab, PROBLEMS ?? '');
    await until(tab, 'none,dashed,none,dotted,dotted,none');
    await over().press(tab, ALL ?? '');
    await until(tab, 'solid,dashed,dotted,dotted,dotted,solid');
    await tab.close();
  });

  it('is switched row by row: what is off is counted, but not drawn; off and on again, all is seen', async () => {
    const tab = await open('/');
    await over().press(tab, 'li:nth-child(3) .switch');
    await until(tab, 'solid,dashed,dotted,none,none,solid');
    await over().waitFor(tab, { rows: expect.arrayContaining(['ugc: 1']) });
    await over().press(tab, 'li:nth-child(2) .switch');
    // The second link is sponsored, too.
    await until(tab, 'solid,double,dotted,none,none,solid');
    await over().press(tab, 'li:nth-child(3) .switch');
    await until(tab, 'solid,double,dotted,dotted,dotted,solid');
    await switchHighlight(browser(), tab, false);
    await switchHighlight(browser(), tab);
    await until(tab, 'solid,dashed,dotted,dotted,dotted,solid');
    await tab.close();
  });

  it('is drawn for the ground of the page, anew when that becomes another', async () => {
    const tab = await open('/dark');
    const ink = inkOn('dark', DEFAULT_STYLE.color.nofollow);
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(ink.slice(at, at + 2), 16));
    const first = async () => (await drawnLinks(tab))[0]?.outline;
    await expect.poll(first).toBe(`2px dashed rgb(${r}, ${g}, ${b})`);
    await tab.evaluate(() => document.documentElement.classList.remove('dark'));
    await expect.poll(first).toBe(LINE.nofollow);
    await tab.evaluate(() => document.documentElement.classList.add('dark'));
    await expect.poll(first).toBe(`2px dashed rgb(${r}, ${g}, ${b})`);
    await tab.close();
  });
});
