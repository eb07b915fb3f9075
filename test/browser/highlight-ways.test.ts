import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab, View } from '../../utils/drive/driver.ts';
import { waitForHighlight } from '../../utils/drive/highlight.ts';
import { clickAndRead, setDomains } from '../../utils/drive/session.ts';
import { type Site, serve } from '../../utils/drive/site.ts';
import { inEachBrowser, isWhole } from './each-browser.ts';
import { drawnLinks, LINE, switchByPopup } from './highlight.ts';

const PAGE =
  '<!doctype html><html lang="en"><head><title>t</title></head><body><a href="https://other.example/" rel="nofollow">x</a></body></html>';

const switchIn = (popup: View) =>
  popup.waitFor(() => {
    const found = document.querySelector<HTMLButtonElement>('[role=switch]');
    return found && !found.matches(':disabled') ? { checked: found.ariaChecked } : null;
  });

inEachBrowser('highlighting is switched', (browser, kind) => {
  let site: Site;
  beforeAll(async () => {
    site = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    });
    await setDomains(browser(), ['example.com']);
  });
  afterAll(() => site.close());

  const open = (path = '/'): Promise<Tab> => browser().open(site.origin + path);
  const outlines = async (tab: Tab) => (await drawnLinks(tab)).map(({ outline }) => outline);
  const settle = (tab: Tab, outlineStyle: string) =>
    tab.waitFor((wanted) => {
      const [link] = document.links;
      return link && getComputedStyle(link).outlineStyle === wanted;
    }, outlineStyle);

  it('by the keyboard command, on and off, also after the background was ended', async () => {
    const tab = await open();
    await browser().pressShortcut(tab, 'highlight');
    await waitForHighlight(tab);
    expect(await outlines(tab)).toEqual([LINE.nofollow]);
    await browser().killBackground();
    await browser().pressShortcut(tab, 'highlight');
    await waitForHighlight(tab, false);
    await settle(tab, 'none');
    await tab.close();
  });

  it('by the entry in the page’s menu, and the popup knows', async () => {
    const tab = await open();
    await browser().clickMenuEntry(tab, 'highlight');
    await waitForHighlight(tab);
    const popup = await clickAndRead(browser(), tab);
    await popup.waitFor(() => document.querySelector('[role=switch]')?.ariaChecked === 'true');
    await popup.close();
    await tab.close();
  });

  it('always on a site once the user allows it there, and no longer when it is taken back', async () => {
    const tab = await open();
    await browser().acceptPrompts(['*://localhost/*']);
    const popup = await clickAndRead(browser(), tab);
    expect(await switchIn(popup)).toEqual({ checked: 'false' });
    await popup.click('[role=switch]');
    await popup.click('.always input');
    await popup.waitFor(() => document.querySelector<HTMLInputElement>('.always input')?.checked);
    // The box is checked by the click itself, before anything has come of it.
    await popup.waitFor(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0);
    await popup.close();
    await tab.reload();
    await settle(tab, 'dashed');
    const another = await open('/another');
    await settle(another, 'dashed');
    // Off in one tab is off in that tab, reloads included.
    await switchByPopup(browser(), another, false);
    await another.reload();
    await settle(tab, 'dashed');
    expect(await outlines(another)).toEqual(['']);
    await another.close();

    const settings = await browser().openOwnPage('dashboard.html');
    await settings.evaluate(async () => {
      await chrome.permissions.remove({ origins: ['*://localhost/*'] });
    });
    await settings.waitFor(
      () => document.querySelector('.always-sites') && !document.body.innerText.includes('localhost'),
    );
    await settings.close();
    const third = await open('/third');
    expect(await outlines(third)).toEqual(['']);
    await third.close();
    await tab.close();
  });

  if (!isWhole(kind, 'firefox')) return;

  it('for that tab alone', async () => {
    const [one, other] = [await open('/one'), await open('/other')];
    await switchByPopup(browser(), one);
    expect([await outlines(one), await outlines(other)]).toEqual([[LINE.nofollow], ['']]);
    await one.close();
    await other.close();
  });

  it('without any domain of the user’s', async () => {
    await setDomains(browser(), []);
    const tab = await open();
    await switchByPopup(browser(), tab);
    expect(await outlines(tab)).toEqual([LINE.nofollow]);
    await setDomains(browser(), ['example.com']);
    await tab.close();
  });

  it('anew where a domain is added meanwhile', async () => {
    const tab = await open();
    await switchByPopup(browser(), tab);
    expect((await drawnLinks(tab))[0]?.own).toBe(false);
    await setDomains(browser(), ['other.example']);
    await tab.waitFor(
      () =>
        document.links[0] && getComputedStyle(document.links[0]).getPropertyValue('--backlight-own') !== '',
    );
    await setDomains(browser(), ['example.com']);
    await tab.close();
  });

  it('nowhere that the settings leave out, and the popup says so', async () => {
    const own = await browser().openOwnPage('dashboard.html');
    const hide = (hosts: string[]) =>
      own.evaluate(
        (value) => chrome.storage.sync.set({ 'highlight:hidden-sites': { at: Date.now(), value } }),
        hosts,
      );
    const tab = await open();
    await switchByPopup(browser(), tab);
    await hide(['localhost']);
    await waitForHighlight(tab, false);
    await browser().pressShortcut(tab, 'highlight');
    const popup = await clickAndRead(browser(), tab);
    await popup.waitFor(() => document.querySelector('.highlight-switch .why'));
    expect(await outlines(tab)).toEqual(['']);
    expect(
      await popup.evaluate(() => document.querySelector('.highlight-switch .why')?.textContent),
    ).toContain('nothing is highlighted');
    await popup.close();
    await hide([]);
    await switchByPopup(browser(), tab);
    expect(await outlines(tab)).toEqual([LINE.nofollow]);
    await own.close();
    await tab.close();
  });
});
