import { afterAll, beforeAll, expect, it } from 'vitest';
import { article } from '../../utils/drive/blog.ts';
import type { Tab, View } from '../../utils/drive/driver.ts';
import { pressButton } from '../../utils/drive/popup.ts';
import { clickAndRead, setDomains, showPart } from '../../utils/drive/session.ts';
import { page, type Site, serve } from '../../utils/drive/site.ts';
import { expectPopupAccessible } from './accessible.ts';
import { inEachBrowser, isWhole } from './each-browser.ts';
import { pasted } from './pasted.ts';

/** All links of a page, and what is done with all that lead to the user: each test goes on where the one before ended. */
inEachBrowser('all links of a page', (browser, kind) => {
  let site: Site;
  let tab: Tab;
  /** What the user's own sites were asked for, and with which cookies. */
  const asked: [string | undefined, string | undefined][] = [];

  beforeAll(async () => {
    site = await serve(({ url, headers }, response) => {
      const own = `http://www.example.com:${new URL(site.origin).port}`;
      if (headers.host?.startsWith('www.example.com')) {
        asked.push([url, headers.cookie]);
        if (url === '/old') return void response.writeHead(301, { location: '/new' }).end();
        return void response.writeHead(url === '/gone' ? 404 : 200, { 'set-cookie': 'seen=1' }).end();
      }
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(
          page(
            article(
              [
                `<a href="${own}/there">There</a> <a href="${own}/there#part">There, too</a>`,
                `<a href="${own}/old" rel="nofollow">Old</a> <a href="${own}/gone">Gone</a>`,
                '<a href="/about">About</a> <a href="mailto:editor@localhost">Mail</a>',
                ...Array.from({ length: 300 }, (_, i) => `<a href="https://site${i}.example/">Site ${i}</a>`),
              ].join('\n'),
            ),
          ),
        );
    });
    await setDomains(browser(), ['example.com']);
    tab = await browser().open(`${site.origin}/post`);
  });
  afterAll(() => site.close());

  const allLinks = async () => {
    const popup = await clickAndRead(browser(), tab);
    await showPart(popup, 'all');
    await popup.waitFor(() => document.querySelector('.page-link-row'));
    return popup;
  };
  const said = (popup: View, words: string) =>
    popup.waitFor((wanted) => document.querySelector('.said')?.textContent === wanted, words);
  const rows = (popup: View) =>
    popup.evaluate(() =>
      Array.from(document.querySelectorAll('.page-link-row .anchor'), (anchor) => anchor.textContent),
    );

  it('are listed, and drawn where they are in sight', async () => {
    const popup = await allLinks();
    const chips = await popup.evaluate(() =>
      Array.from(document.querySelectorAll('.page-link-filters .pill'), (chip) => chip.textContent),
    );
    expect(chips).toEqual([
      '4 mine',
      '301 to other sites',
      '1 internal',
      '1 no web address',
      '306 followed',
      '1 nofollow',
    ]);
    expect((await rows(popup)).slice(0, 4)).toEqual(['There', 'There, too', 'Old', 'Gone']);
    expect((await rows(popup)).length).toBeLessThan(60);
    await popup.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await popup.waitFor(() => document.body.textContent?.includes('Site 299'));
  });

  it('are loaded while the popup keeps its height: its foot stays under the pointer', async () => {
    const popup = await clickAndRead(browser(), tab);
    const heights = await popup.evaluate(
      () =>
        new Promise<readonly number[]>((resolve) => {
          const part = document.querySelector('#answer-part') ?? document.body;
          const before = innerHeight;
          // Told as soon as the links are gone, before what takes their place is there.
          new MutationObserver((_, observer) => {
            observer.disconnect();
            resolve([part.childElementCount, document.body.getBoundingClientRect().height - before]);
          }).observe(part, { childList: true });
          document.querySelector<HTMLElement>('#tab-all')?.click();
        }),
    );
    expect(heights).toEqual([0, 0]);
  });

  it('are copied and saved as they are shown', async () => {
    const popup = await allLinks();
    await popup.type('.page-link-filters input', 'site2');
    await popup.waitFor(
      () => document.querySelector('.page-link-filters .count')?.textContent === '111 of 307',
    );
    await pressButton(popup, 'Copy as table');
    await said(popup, '111 links copied as a table.');
    const { plain, table } = await pasted(popup);
    expect(table.length).toBe(112);
    expect(table[1]).toEqual(expect.arrayContaining(['Site 2', 'https://site2.example/']));
    expect(plain.split('\n').map((line) => line.split('\t'))).toEqual(table);
    await pressButton(popup, 'Save as CSV');
    await said(popup, '111 links saved as CSV.');
  });

  it('that lead to the user are asked where they lead, once a target and without cookies', async () => {
    await browser().acceptPrompts(['*://www.example.com/*']);
    const popup = await clickAndRead(browser(), tab);
    expect(asked).toEqual([]);
    await pressButton(popup, 'Check where they lead');
    const marks = await popup.waitFor(() => {
      const found = Array.from(document.querySelectorAll('.link-row'), (row) => [
        row.querySelector('.anchor')?.textContent,
        row.querySelector('.target-mark')?.textContent,
      ]);
      return found.every(([, mark]) => mark) && found;
    });
    expect(marks).toEqual([
      ['Old', '→ moved'],
      ['There', '✓ 200'],
      ['There, too', '✓ 200'],
      ['Gone', '✕ 404'],
    ]);
    // Where it moved to is told, and not asked.
    expect(await popup.evaluate(() => document.querySelector<HTMLElement>('.target-mark')?.title)).toContain(
      `moved to http://www.example.com:${new URL(site.origin).port}/new`,
    );
    expect([...asked].sort()).toEqual([
      ['/gone', undefined],
      ['/old', undefined],
      ['/there', undefined],
    ]);
  });

  it('that lead to the user are watched in one click, which can be undone', async () => {
    const popup = await clickAndRead(browser(), tab);
    await pressButton(popup, 'Watch all my links here');
    await popup.waitFor(() =>
      document.querySelector('.posts-here-said')?.textContent?.startsWith('3 links are watched'),
    );
    await popup.waitFor(() => document.querySelectorAll('.post-card').length === 3);
    await pressButton(popup, 'Undo');
    await popup.waitFor(() => !document.querySelector('.post-card'));
    await pressButton(popup, 'Watch all my links here');
    await popup.waitFor(() => document.querySelectorAll('.post-card').length === 3);
    expect(
      await popup.evaluate(() =>
        Array.from(document.querySelectorAll('.own-link-actions button'), (button) => button.textContent),
      ),
    ).toEqual(['Check where they lead']);
  });

  if (!isWhole(kind, 'chromium')) return;

  it('have no barriers', async () => {
    await expectPopupAccessible(browser(), tab, async (popup) => {
      await showPart(popup, 'all');
      await popup.waitFor(() => document.querySelector('.page-link-row'));
    });
  });
});
