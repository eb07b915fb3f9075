import { browser } from 'wxt/browser';
import { orElse } from '../../../utils/errors.ts';

/**
 * Whether a tab is in a private window: what is read there is stored nowhere.
 *
 * @returns true, too, where the browser does not say, as of a tab that is gone
 */
export async function isPrivateTab(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(orElse('tab', undefined));
  return tab?.incognito !== false;
}
