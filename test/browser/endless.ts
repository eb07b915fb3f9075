import { expect } from 'vitest';
import type { Browser, Tab } from '../../utils/drive/driver.ts';

/** Opens a page that never stops loading, and waits until its one link has come. */
export async function openEndless(browser: Browser, url: string): Promise<Tab> {
  const tab = await browser.open(url, { timeout: 1500 });
  // On a busy machine what is there by then is still the empty document, which goes away under a question.
  await expect.poll(() => tab.evaluate(() => document.links.length).catch(() => 0)).toBe(1);
  return tab;
}
