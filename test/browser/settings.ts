import type { Browser, View } from '../../utils/drive/driver.ts';

/** The field for the colour of nofollow. */
export const TYPED = '[aria-label="Colour of nofollow, typed"]';

/** Opens the page of settings and waits until it shows them. */
export async function openSettings(browser: Browser): Promise<View> {
  const page = await browser.openOwnPage('dashboard.html');
  await page.waitFor(() => document.querySelector('main'));
  return page;
}

/** Replaces what is in a field by real key events. */
export async function retype(page: View, selector: string, value: string): Promise<void> {
  await page.click(selector);
  await page.press('Control+a');
  await page.type(selector, value);
}

/** Waits until the page says so of the last change. */
export async function said(page: View, words: string): Promise<void> {
  await page.waitFor(
    (wanted: string) => document.querySelector('[role=status] span')?.textContent === wanted,
    words,
  );
}

/** What stands in the field for the colour of nofollow. */
export function typedColor(page: View): Promise<string | undefined> {
  return page.evaluate(
    (selector: string) => document.querySelector<HTMLInputElement>(selector)?.value,
    TYPED,
  );
}

/** How the sample's nofollow link is drawn. */
export function drawnLine(page: View): Promise<string> {
  return page.evaluate(() => {
    const link = document.querySelector('.sample')?.shadowRoot?.querySelector('a[rel=nofollow]');
    const style = link && getComputedStyle(link);
    return `${style?.outlineColor} ${style?.outlineStyle}`;
  });
}

/** The look as it is stored; undefined where there is none. */
export function storedLook(page: View, area: 'sync' | 'local'): Promise<unknown> {
  return page.evaluate(async (from: 'sync' | 'local') => {
    const stored = await chrome.storage[from].get<Record<string, { value: unknown }>>('highlight:look');
    return stored['highlight:look']?.value;
  }, area);
}

/** Fills sync storage to the last byte. */
export async function fillSync(): Promise<void> {
  for (const size of [8000, 1000, 100, 10]) {
    let full = false;
    for (let i = 0; !full; i += 1) {
      full = await chrome.storage.sync.set({ [`${size}-${i}`]: 'x'.repeat(size) }).then(
        () => false,
        () => true,
      );
    }
  }
}
