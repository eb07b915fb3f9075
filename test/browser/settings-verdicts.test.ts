import { afterEach, beforeEach, expect, it } from 'vitest';
import type { View } from '../../utils/drive/driver.ts';
import { inEachBrowser, isWhole } from './each-browser.ts';
import { openSettings, said } from './settings.ts';

const SAVED = 'Saved';
const CRAWLER = '.judge-as-form .field';

inEachBrowser('the settings of verdicts', (browser, kind) => {
  let page: View;
  beforeEach(async () => {
    page = await openSettings(browser());
    await page.evaluate(() => chrome.storage.sync.clear());
    await reopen();
  });
  afterEach(() => page.close());

  const reopen = async () => {
    await page.close();
    page = await openSettings(browser());
    await page.waitFor((crawler: string) => document.querySelector(crawler), CRAWLER);
  };
  const stored = () =>
    page.evaluate(async () => {
      const all = await chrome.storage.sync.get<Record<string, { value: unknown }>>('judge-as');
      return all['judge-as']?.value;
    });
  const shown = () =>
    page.evaluate((selector: string) => {
      const crawler = document.querySelector<HTMLInputElement>(selector);
      const engine = document.querySelector<HTMLInputElement>('.judge-as-form :checked');
      return [engine?.value, crawler?.value, crawler?.placeholder];
    }, CRAWLER);

  it('keep the engine and the crawler that are chosen', async () => {
    await page.click('.judge-as-form [value=bing]');
    await said(page, SAVED);
    expect(await stored()).toEqual({ engine: 'bing', crawler: null });
    await page.type(CRAWLER, ' AhrefsBot/7.0 ');
    await page.press('Enter');
    await page.waitFor(
      (crawler: string) => document.querySelector<HTMLInputElement>(crawler)?.value === 'AhrefsBot',
      CRAWLER,
    );
    await said(page, SAVED);
    expect(await stored()).toEqual({ engine: 'bing', crawler: 'AhrefsBot' });
    await reopen();
    expect(await shown()).toEqual(['bing', 'AhrefsBot', 'bingbot']);
  });

  if (!isWhole(kind, 'firefox')) return;

  it('are Google and its crawler at first', async () => {
    expect(await shown()).toEqual(['google', '', 'Googlebot']);
  });

  it('refuse a name that is no crawler’s, and say why', async () => {
    await page.type(CRAWLER, 'no such bot!');
    await page.press('Tab');
    expect(
      await page.waitFor(() => document.querySelector('.judge-as-form .problem:not(:empty)')?.textContent),
    ).toBe('“no such bot!” is no crawler’s name: those have letters, digits, - and _ alone.');
    expect(await stored()).toBe(undefined);
  });
});
