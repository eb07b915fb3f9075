import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../../utils/drive/driver.ts';
import { headlineOf, pressButton, rowsOf } from '../../utils/drive/popup.ts';
import { check, clickAndRead, setDomains } from '../../utils/drive/session.ts';
import { type Site, serveFolder } from '../../utils/drive/site.ts';
import { expectAccessible, expectPopupAccessible } from './accessible.ts';
import { inEachBrowser, isWhole } from './each-browser.ts';
import { PAGES_FOLDER } from './fixture.ts';
import { keepCopies } from './keep-copies.ts';

const ANSWER = '14 links to harborlight.example, 9 count, 4 do not, 1 may';

/** The answer about the sample guest post, and what can be done with it. */
inEachBrowser('the answer', (browser, kind) => {
  let site: Site;
  let tab: Tab;
  beforeAll(async () => {
    site = await serveFolder(PAGES_FOLDER);
    await setDomains(browser(), ['harborlight.example']);
    tab = await browser().open(`${site.origin}/sample/index.html`);
  });
  afterAll(() => site.close());

  it('says in its first line how many links there are, and below it what they are', async () => {
    const popup = await clickAndRead(browser(), tab);
    expect(await headlineOf(popup)).toBe(ANSWER);
    expect(
      await popup.evaluate(() =>
        Array.from(document.querySelectorAll('button.pill'), (chip) => chip.textContent),
      ),
    ).toEqual([
      '4 nofollow',
      '1 ugc (also nofollow)',
      '2 sponsored (1 also nofollow)',
      '1 suspicious rel',
      '3 in frames',
    ]);
    // What does not count comes first, then what may, then what has a warning.
    expect((await rowsOf(popup)).slice(0, 13)).toEqual([
      { anchor: 'harbour notebook', kinds: ['sponsored'], place: '' },
      { anchor: 'clip-on reading lamp', kinds: ['nofollow', 'sponsored'], place: '' },
      { anchor: 'Harbor Light', kinds: ['nofollow', 'ugc'], place: '' },
      { anchor: 'Harbor Light', kinds: ['nofollow'], place: 'in the sidebar' },
      { anchor: 'Salt and Stairs', kinds: [], place: 'in a frame of localhost' },
      { anchor: 'The Rain List', kinds: ['nofollow'], place: 'in a frame of localhost' },
      { anchor: 'More lines from Harbor Light', kinds: [], place: 'in a frame' },
      { anchor: 'one map', kinds: [], place: 'via www.google.com' },
      { anchor: 'Lisbon hours sheet', kinds: [], place: 'not shown now' },
      { anchor: 'harborlight.example/map/paper', kinds: [], place: 'not shown now' },
      { anchor: 'Genoa, one stair at a time', kinds: ['suspicious rel'], place: 'in the sidebar' },
      { anchor: 'Harbor Light guide to Lisbon', kinds: [], place: '' },
      { anchor: 'image: Map of ten reading places between Estrela and the river', kinds: [], place: '' },
    ]);
  });

  it.each([
    ['one domain', ['harborlight.example']],
    ['two domains, whose headline takes two lines', ['harborlight.example', 'cat-of-carmo.example']],
  ])('shows eight links at least in a popup of 510 px: %s', async (_name, domains) => {
    await setDomains(browser(), domains);
    const popup = await clickAndRead(browser(), tab);
    const [foot, ...rows] = await popup.evaluate(() => [
      document.querySelector('.footer')?.getBoundingClientRect().height ?? Number.NaN,
      ...Array.from(document.querySelectorAll('.link-row'), (row) => row.getBoundingClientRect().bottom),
    ]);
    await setDomains(browser(), ['harborlight.example']);
    expect(rows.filter((bottom) => bottom <= 510 - (foot ?? 0)).length).toBeGreaterThanOrEqual(8);
  });

  it('puts the number on the button', async () => {
    const popup = await clickAndRead(browser(), tab);
    const badge = await popup.evaluate(async () => {
      const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
      return active?.id === undefined ? null : chrome.action.getBadgeText({ tabId: active.id });
    });
    expect(badge).toBe('14');
  });

  it('has no barriers in light and dark, unfolded', async () => {
    await expectPopupAccessible(browser(), tab, async (popup) => {
      await popup.evaluate(() => {
        for (const button of document.querySelectorAll<HTMLElement>('.why')) button.click();
      });
      await popup.waitFor(() => document.querySelectorAll('.link-details').length === 17);
      // What it rests on does not make a row wider than the popup.
      expect(
        await popup.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
    });
  });

  it('scrolls the page to a link and flashes it, and changes nothing in the page', async () => {
    const popup = await clickAndRead(browser(), tab);
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    // It flashes for a moment: it is waited for before it begins.
    const [flashing] = await Promise.all([
      tab.waitFor(() => {
        const [animation] = document.getAnimations();
        const effect = animation?.effect;
        const link = effect instanceof KeyframeEffect ? effect.target : null;
        const box = link?.getBoundingClientRect();
        return box && box.top > 0 && box.bottom < innerHeight && link?.textContent;
      }),
      popup.click('.link-row:last-child .show'),
    ]);
    expect(flashing).toBe('Friends: Harbor Light');
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('says so where a link to show is hidden', async () => {
    const popup = await clickAndRead(browser(), tab);
    await popup.click('.link-row:nth-child(9) .show');
    expect(
      await popup.waitFor(() => document.querySelector('.said')?.textContent?.startsWith('The page hides')),
    ).toBe(true);
  });

  if (!isWhole(kind, 'firefox')) return;

  it.each([
    ['the whole answer by one key', 'c'],
    ['a link by one click', '.link-row [aria-label="Copy the address"]'],
  ])('copies %s', async (_name, how) => {
    const popup = await clickAndRead(browser(), tab);
    if (how === 'c') await popup.press('c');
    else await popup.click(how);
    expect(await popup.waitFor(() => document.querySelector('.said')?.textContent === 'Copied')).toBe(true);
  });

  it('copies a link as evidence: where, when, its HTML, its rel, the verdict and why', async () => {
    const popup = await clickAndRead(browser(), tab);
    await keepCopies(popup);
    const row = '.link-row:nth-child(2)';
    await popup.click(`${row} .why`);
    await popup.click(`${row} .link-details button`);
    const words = await popup.waitFor(() => document.documentElement.dataset['copied']);
    expect(words?.split('\n')).toEqual([
      `Page: ${site.origin}/sample/index.html`,
      expect.stringMatching(/^Seen: .+ \(\d{4}-\d\d-\d\dT[\d:.]+Z\)$/),
      expect.stringMatching(
        /^Link: <a href="https:\/\/harborlight\.example\/lamp.*clip-on reading lamp<\/a>$/,
      ),
      expect.stringMatching(/^rel: .*nofollow/),
      'Verdict: does not count: nofollow',
      expect.stringMatching(
        /^- Its rel says nofollow: the site asks search engines to give it no credit\. \[.*rel=".+".*\]$/,
      ),
      expect.stringMatching(/^- Its rel says sponsored: it was paid for\. \[.*rel=".+".*\]$/),
    ]);
    expect(
      await popup.evaluate(
        (at: string) => document.querySelector(`${at} .link-details button`)?.textContent,
        row,
      ),
    ).toBe('Copied');
  });

  it('has no barriers where the page and its server speak against its links, in light and dark', async () => {
    // An origin of its own: its robots.txt is kept, and would be known in the tests that follow.
    const other = await serveFolder(PAGES_FOLDER);
    const page = await browser().open(`${other.origin}/robots-metas.html`);
    await setDomains(browser(), ['example.com']);
    await page.front();
    await expectPopupAccessible(browser(), page, async (popup) => {
      await check(popup);
      await popup.evaluate(() => document.querySelector<HTMLElement>('.pill[aria-expanded]')?.click());
      await popup.waitFor(() => document.querySelector('.evidence:not([hidden])'));
    });
    await page.close();
    await other.close();
    await setDomains(browser(), ['harborlight.example']);
  });

  it('shows the other sites with their counts', async () => {
    const popup = await clickAndRead(browser(), tab);
    await popup.click('#tab-sites');
    const sites = await popup.waitFor(() => {
      const rows = Array.from(document.querySelectorAll('.outbound-sites tr'), (row) => row.textContent);
      return rows.length > 0 ? rows : null;
    });
    expect(sites).toHaveLength(8);
    // Look-alikes are other sites.
    expect(sites?.join('\n')).toMatch(/evil\.test/);
    expect(sites?.join('\n')).toMatch(/notharborlight\.example/);
  });

  it('is given again after the background was ended', async () => {
    await browser().killBackground();
    const popup = await clickAndRead(browser(), tab);
    expect(await headlineOf(popup)).toBe(ANSWER);
    await browser().killBackground();
    await popup.click('.link-row:nth-child(1) .show');
    expect(await tab.waitFor(() => document.getAnimations().length > 0)).toBe(true);
  });

  it('is given though the store is of a newer version, and says that it is not recorded', async () => {
    const own = await browser().openOwnPage('popup.html');
    // A store of a later version of Backlight, as after a downgrade: ours cannot be opened.
    await own.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          indexedDB.deleteDatabase('backlight').onsuccess = () => {
            const opening = indexedDB.open('backlight', 99);
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
    );
    await browser().killBackground();
    const popup = await clickAndRead(browser(), tab);
    expect(await headlineOf(popup)).toBe(ANSWER);
    expect(await popup.waitFor(() => document.querySelector('.not-recorded')?.textContent)).toMatch(
      /^Not recorded: a newer version of Backlight has stored/,
    );
    await expectAccessible(popup);
    await own.evaluate(() => void indexedDB.deleteDatabase('backlight'));
    await own.close();
  });

  it('tells what changed since the reading before', async () => {
    await browser().killBackground();
    const first = await clickAndRead(browser(), tab);
    await first.waitFor(() => document.querySelector('main[data-record="done"]'));
    await tab.evaluate(() => {
      const [one, two, three] = document.querySelectorAll('article a[href*="harborlight.example"]');
      one?.setAttribute('rel', 'nofollow');
      if (two) two.textContent = 'another map';
      three?.remove();
    });
    const popup = await clickAndRead(browser(), tab);
    const changes = await popup.waitFor(() => {
      const list = Array.from(document.querySelectorAll('.changes li'), (change) => change.textContent ?? '');
      return list.length > 0 ? list : null;
    });
    expect(changes?.toSorted()).toEqual([
      expect.stringMatching(/^Anchor of https:\/\/www\.google\.com.*: “one map” → “another map”$/),
      expect.stringMatching(/^Gone: https:\/\/harborlight\.example\/map\/print/),
      expect.stringMatching(/^rel of https:\/\/harborlight\.example\/lisbon.*: none → nofollow$/),
    ]);
    await pressButton(popup, 'My domains');
    await popup.waitFor(() => document.querySelector('.domains-pane'));
  });
});
