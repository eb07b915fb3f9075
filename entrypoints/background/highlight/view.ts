import { browser } from 'wxt/browser';
import type { HighlightView } from '../../../utils/highlight/view.ts';
import { readView } from '../../../utils/highlight/view-schema.ts';

const key = (tabId: number) => `view:${tabId}`;

/** Which links the user wants to see in a tab; all where nothing was chosen. */
export async function viewIn(tabId: number): Promise<HighlightView> {
  const { [key(tabId)]: stored } = await browser.storage.session.get(key(tabId));
  return readView(stored);
}

/**
 * Keeps what the user has chosen for a tab while the browser runs, since the background may be ended at any moment.
 *
 * @param view null where the tab is closed, or highlighting is switched off in it
 */
export async function keepView(tabId: number, view: HighlightView | null): Promise<void> {
  if (view && (view.only || view.hidden.length > 0))
    await browser.storage.session.set({ [key(tabId)]: view });
  else await browser.storage.session.remove(key(tabId));
}
