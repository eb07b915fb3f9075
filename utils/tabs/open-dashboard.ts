import { browser } from 'wxt/browser';

/** Guest posts are being added there: what was typed would be lost. */
const BUSY = '#posts/new';

/**
 * Shows a place in the dashboard: in a tab of it that is open, where there is one.
 *
 * @param hash as the dashboard reads it: `#posts`, `#posts/…`, `#settings`
 */
export async function openDashboard(hash: `#${string}`): Promise<void> {
  const page = browser.runtime.getURL('/dashboard.html');
  const url = page + hash;
  // Its own pages' tabs an extension may see without a permission.
  const tabs = await browser.tabs.query({ url: page }).catch(() => []);
  const tab = tabs.find((one) => one.url === url) ?? tabs.find((one) => !one.url?.endsWith(BUSY));
  if (tab?.id === undefined) return void (await browser.tabs.create({ url }));
  await browser.tabs.update(tab.id, tab.url === url ? { active: true } : { active: true, url });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}
