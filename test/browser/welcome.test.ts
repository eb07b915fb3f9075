import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../../utils/drive/driver.ts';
import { headlineOf, pressButton, rowsOf } from '../../utils/drive/popup.ts';
import { clickAndRead } from '../../utils/drive/session.ts';
import { type Site, serveFolder } from '../../utils/drive/site.ts';
import { expectPopupAccessible } from './accessible.ts';
import { alternate, inEachBrowser, isWhole } from './each-browser.ts';
import { PAGES_FOLDER } from './fixture.ts';

/** The first minutes with Backlight, in order: each test goes on where the one before ended. */
inEachBrowser('a newcomer', (browser, kind) => {
  let site: Site;
  let tab: Tab;
  beforeAll(async () => {
    site = await serveFolder(PAGES_FOLDER);
    tab = await browser().open(`${site.origin}/sample/index.html`);
  });
  afterAll(() => site.close());

  it('is asked for domains on the first click', async () => {
    const popup = await clickAndRead(browser(), tab);
    expect(await headlineOf(popup)).toBe('Which domains are yours?');
    // Paste and Enter are all it takes.
    await popup.waitFor(() => document.activeElement?.id === 'domain-input');
    await expectPopupAccessible(browser(), tab);
  });

  const wrong = [
    [
      'co.uk',
      '“co.uk” is a public suffix: many owners share it. Add your own name in front, as in yours.co.uk.',
    ],
    [
      'github.io',
      '“github.io” is a public suffix: many owners share it. Add your own name in front, as in yours.github.io.',
    ],
    [
      'mailto:me@example.com',
      '“mailto:me@example.com” is no web address: only http and https addresses have domains.',
    ],
    ['harbor', '“harbor” is only one word. A domain looks like harbor.com.'],
  ];
  it.each(alternate(wrong, kind))('is told what is wrong with %s', async (typed, sentence) => {
    const popup = await clickAndRead(browser(), tab);
    await popup.type('textarea', typed);
    expect(await popup.waitFor(() => document.querySelector('.problem')?.textContent)).toBe(sentence);
    expect(
      await popup.evaluate(() => document.querySelector<HTMLButtonElement>('button[type=submit]')?.disabled),
    ).toBe(true);
  });

  it('pastes an address, is offered what it may mean, and gets the answer', async () => {
    const popup = await clickAndRead(browser(), tab);
    await popup.type('textarea', 'https://www.Harborlight.example/blog/?x=1');
    await popup.waitFor(() => document.querySelector('fieldset'));
    expect(
      await popup.evaluate(() =>
        Array.from(document.querySelectorAll('fieldset label'), (label) => label.textContent),
      ),
    ).toEqual([
      'harborlight.example and its subdomains',
      'www.harborlight.example and its subdomains',
      'only www.harborlight.example',
      'only addresses that begin with www.harborlight.example/blog/',
    ]);
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('main[data-record="done"]'));
    expect(await headlineOf(popup)).toBe('14 links to harborlight.example, 9 count, 4 do not, 1 may');
    expect(await rowsOf(popup)).toHaveLength(17);
  });

  if (!isWhole(kind, 'firefox')) return;

  it('has no barriers in what it offers and in its list of domains, in light and dark', async () => {
    await expectPopupAccessible(browser(), tab, async (popup) => {
      await pressButton(popup, 'My domains');
      await popup.type('textarea', 'https://www.lanternpost.example/x/');
      await popup.waitFor(() => document.querySelector('fieldset'));
    });
  });

  it('adds a second domain, removes it, and takes that back', async () => {
    const popup = await clickAndRead(browser(), tab);
    await pressButton(popup, 'My domains');
    await popup.type('textarea', 'blog.harborlight.example other.example');
    expect(await popup.waitFor(() => document.querySelector('.problem')?.textContent)).toBe(
      'harborlight.example is already in your list.',
    );
    await popup.press('Enter');
    const covers = () => Array.from(document.querySelectorAll('.covers'), (entry) => entry.textContent);
    await popup.waitFor(() => document.querySelectorAll('.covers').length === 2);
    expect(await popup.evaluate(covers)).toEqual([
      'harborlight.example and its subdomains',
      'other.example and its subdomains',
    ]);
    await pressButton(popup, 'Remove other.example');
    await popup.waitFor(() => document.querySelectorAll('.covers').length === 1);
    await pressButton(popup, 'Undo');
    await popup.waitFor(() => document.querySelectorAll('.covers').length === 2);
    expect(await popup.evaluate(covers)).toEqual([
      'harborlight.example and its subdomains',
      'other.example and its subdomains',
    ]);
  });

  it('finds pages that were recorded before their domain was added', async () => {
    const popup = await clickAndRead(browser(), tab);
    await pressButton(popup, 'My domains');
    await popup.type('textarea', 'google.com');
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelectorAll('.covers').length === 3);
    await popup.type('textarea', 'evil.test');
    await popup.waitFor(() => document.querySelector('fieldset'));
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelectorAll('.covers').length === 4);
    const from = await popup.waitFor(() => {
      const texts = Array.from(document.querySelectorAll('.from'), (entry) => entry.textContent?.trim());
      return texts.length === 4 && texts.every(Boolean) && texts;
    });
    expect(from).toEqual([
      expect.stringMatching(/^linked from 1 recorded page/),
      'no recorded page links to it yet',
      // The wrapper's own host is linked to as well.
      expect.stringMatching(/^linked from 1 recorded page/),
      expect.stringMatching(/^linked from 1 recorded page/),
    ]);
  });
});
