import { browser } from 'wxt/browser';
import { readPageSignals } from '../../../../utils/message/signs-to-background.ts';
import type { PageSignals } from '../../../../utils/read/page-signals.ts';

/**
 * Reads in a tab the signals by which a page is told from a challenge or a log-in.
 *
 * @returns null where the tab gave none
 * @throws Error where the tab cannot be accessed
 */
export async function signalsInTab(tabId: number): Promise<PageSignals | null> {
  const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: ['/signs.js'] });
  return readPageSignals(injected?.result);
}
