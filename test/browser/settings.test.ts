import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { View } from '../../utils/drive/driver.ts';
import { pressButton } from '../../utils/drive/popup.ts';
import { DEFAULT_STYLE, type HighlightStyle } from '../../utils/highlight/style.ts';
import { expectAccessible, SCHEMES } from './accessible.ts';
import { inEachBrowser, isWhole, TEST_ALL } from './each-browser.ts';
import { inkOnLight } from './highlight.ts';
import {
  drawnLine,
  fillSync,
  openSettings,
  retype,
  said,
  storedLook,
  TYPED,
  typedColor,
} from './settings.ts';

const SAVED = 'Saved';
const KEPT_LOCAL = 'Sync storage is off or full: kept on this machine only.';

inEachBrowser('the settings', (browser, kind) => {
  let page: View;
  beforeEach(async () => {
    page = await openSettings(browser());
  });
  afterEach(async () => {
    await page.evaluate(async () => {
      await Promise.all([chrome.storage.sync.clear(), chrome.storage.local.clear()]);
    });
    await page.close();
  });

  const reopen = async () => {
    await page.close();
    page = await openSettings(browser());
  };

  it('are where the browser looks for them', async () => {
    await page.close();
    const popup = await browser().openOwnPage('popup.html');
    await popup.evaluate(() => chrome.runtime.openOptionsPage());
    page = await browser().findOwnPage('dashboard.html');
    await page.waitFor(() => document.querySelector('h1'));
    expect(await page.evaluate(() => document.title)).toBe('Settings · Backlight');
    await popup.close();
  });

  it('draw the sample as pages get it, each ground in its own scheme', async () => {
    expect(await drawnLine(page)).toBe(`${inkOnLight('#b3261e')} dashed`);
    const grounds = await page.evaluate(() =>
      Array.from(
        document.querySelectorAll('figure'),
        (figure) => `${getComputedStyle(figure).backgroundColor} ${getComputedStyle(figure).colorScheme}`,
      ),
    );
    expect(grounds).toEqual(['rgb(255, 255, 255) light', 'rgb(28, 27, 26) dark']);
  });

  describe('a colour', () => {
    it('that is typed is stored, and drawn in the sample and on the badge', async () => {
      await retype(page, TYPED, '0A0');
      await page.press('Enter');
      await said(page, SAVED);
      expect(await storedLook(page, 'sync')).toEqual(withNofollow('#00aa00'));
      expect(await drawnLine(page)).toBe(`${inkOnLight('#00aa00')} dashed`);
      expect(await typedColor(page)).toBe('#00aa00');
      const badge = await page.evaluate(() => {
        const sign = document.querySelector('.kind-badge.nofollow');
        return sign && getComputedStyle(sign).color;
      });
      expect(badge).toMatch(/^oklch\(0\.48/);
      await reopen();
      expect([await typedColor(page), await drawnLine(page)]).toEqual([
        '#00aa00',
        `${inkOnLight('#00aa00')} dashed`,
      ]);
    });

    it('that is being picked is tried out, and stored once it is chosen', async () => {
      const pick = (type: string, value: string) =>
        page.evaluate(
          (name: string, color: string) => {
            const picker = document.querySelector<HTMLInputElement>('[aria-label="Colour of nofollow"]');
            if (picker) picker.value = color;
            picker?.dispatchEvent(new Event(name, { bubbles: true }));
          },
          type,
          value,
        );
      await pick('input', '#0000ff');
      await page.waitFor(
        (selector: string) => document.querySelector<HTMLInputElement>(selector)?.value === '#0000ff',
        TYPED,
      );
      expect(await drawnLine(page)).toBe(`${inkOnLight('#0000ff')} dashed`);
      expect(await storedLook(page, 'sync')).toBe(undefined);
      await pick('change', '#0000ff');
      await said(page, SAVED);
      expect(await storedLook(page, 'sync')).toEqual(withNofollow('#0000ff'));
    });

    it('that is none is named, and the last good one is kept', async () => {
      await retype(page, TYPED, 'red');
      await page.press('Tab');
      expect(await page.waitFor(() => document.querySelector('.problem:not(:empty)')?.textContent)).toBe(
        '“red” is no colour. A colour looks like #b3261e. #b3261e is kept.',
      );
      expect(await storedLook(page, 'sync')).toBe(undefined);
      expect(await drawnLine(page)).toBe(`${inkOnLight('#b3261e')} dashed`);
      expect(await typedColor(page)).toBe('red');
      await pressButton(page, 'Back to defaults');
      await page.waitFor(() => !document.querySelector('.problem:not(:empty)'));
      expect(await typedColor(page)).toBe('#b3261e');
    });
  });

  if (!isWhole(kind, 'firefox')) return;

  it('work by the keyboard alone, and the sample is not in the way', async () => {
    // Past the three parts of the dashboard.
    for (let i = 0; i < 4; i++) await page.press('Tab');
    await page.press(' ');
    await said(page, SAVED);
    expect(await storedLook(page, 'sync')).toMatchObject({ shown: { followed: false, nofollow: true } });
  });

  it('go back to the defaults, and that can be undone', async () => {
    await retype(page, TYPED, '#123456');
    await page.press('Enter');
    await said(page, SAVED);
    await pressButton(page, 'Back to defaults');
    await said(page, `The defaults are back · ${SAVED}`);
    expect(await storedLook(page, 'sync')).toEqual(DEFAULT_STYLE);
    await pressButton(page, 'Undo');
    await said(page, SAVED);
    expect(await storedLook(page, 'sync')).toEqual(withNofollow('#123456'));
  });

  it('of sites keep what is good and name what is not', async () => {
    await page.type('textarea', 'https://www.Example.com/a nonsense *.example.org foo!');
    await page.press('Tab');
    await said(page, SAVED);
    expect(await page.evaluate(() => document.querySelector('section section .problem')?.textContent)).toBe(
      '“nonsense”, “foo!” are no sites and are left out. A site looks like example.com.',
    );
    await reopen();
    expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe(
      'example.com\nexample.org',
    );
  });

  it('are kept on this machine where sync storage is full, and it is said', async () => {
    await page.evaluate(fillSync);
    await retype(page, TYPED, '#123456');
    await page.press('Enter');
    await said(page, KEPT_LOCAL);
    expect(await storedLook(page, 'sync')).toBe(undefined);
    expect(await storedLook(page, 'local')).toEqual(withNofollow('#123456'));
    await reopen();
    expect(await typedColor(page)).toBe('#123456');
  });

  it('let go of a site where highlighting is always on, and of the access to it', async () => {
    const origins = ['*://www.example.org/*'];
    await browser().grant(origins);
    await page.evaluate(() => chrome.storage.local.set({ 'highlight:always:www.example.org': true }));
    await pressButton(page, 'Remove www.example.org');
    await page.waitFor(() => document.body.innerText.includes('tick “Always on …”'));
    const allowed = (asked: string[]) => chrome.permissions.contains({ origins: asked });
    await page.waitFor(() => document.querySelector('[role=status]')?.textContent);
    await expect.poll(() => page.evaluate(allowed, origins)).toBe(false);
  });

  it('show the keys, and open the browser’s page to change them', async () => {
    const count = () => chrome.tabs.query({}).then((tabs) => tabs.length);
    expect(await page.waitFor(() => document.querySelector('kbd')?.textContent)).toBe('Alt+Shift+L');
    const before = await page.evaluate(count);
    await pressButton(page, 'Change …');
    await expect.poll(() => page.evaluate(count)).toBe(before + 1);
  });

  it.each(SCHEMES)('have no barriers in %s, whatever they say', async (scheme) => {
    await browser().setColorScheme(scheme);
    await page.evaluate(() => chrome.storage.local.set({ 'highlight:always:www.example.org': true }));
    await reopen();
    await expectAccessible(page);
    await retype(page, TYPED, 'red');
    await page.type('textarea', 'nonsense');
    await page.type('.judge-as-form .field', 'no such bot!');
    await pressButton(page, 'Change …');
    await page.waitFor(() => document.querySelectorAll('.problem:not(:empty)').length === 3);
    await expectAccessible(page);
  });

  if (!TEST_ALL) return;

  it.each([
    [320, 'ltr'],
    [320, 'rtl'],
    [1400, 'ltr'],
  ])('have room in %i px, %s', async (width, dir) => {
    const overflow = await page.evaluate(
      async (px: number, direction: string) => {
        const frame = document.createElement('iframe');
        frame.style.cssText = `position: fixed; width: ${px}px; height: 900px; border: 0`;
        frame.src = '/dashboard.html';
        document.body.append(frame);
        await new Promise((resolve) => frame.addEventListener('load', resolve));
        const shown = frame.contentDocument;
        while (!shown?.querySelector('main')) await new Promise(requestAnimationFrame);
        shown.documentElement.dir = direction;
        return shown.documentElement.scrollWidth - px;
      },
      width,
      dir,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('that are changed elsewhere are shown', async () => {
    await page.evaluate(() =>
      chrome.storage.sync.set({ 'highlight:hidden-sites': { at: 1, value: ['example.net'] } }),
    );
    await page.waitFor(() => document.querySelector('textarea')?.value === 'example.net');
  });
});

function withNofollow(color: string): HighlightStyle {
  return { ...DEFAULT_STYLE, color: { ...DEFAULT_STYLE.color, nofollow: color } };
}
