import { browser } from 'wxt/browser';

/** The form for new guest posts: leaving it would lose what was typed. */
const NEW_POSTS = '#posts/new';

/**
 * Shows a view of the dashboard, in an open tab of the dashboard where there is
 * one that may leave its view, else in a new tab.
 *
 * @param hash names the view, as in the dashboard's address: `#posts`, `#posts/…`, `#settings`
 * @throws Error where the browser opens no tab
 */
export async function openDashboard(hash: `#${string}`): Promise<void> {
  const page = browser.runtime.getURL('/dashboard.html');
  const url = page + hash;
  // An extension may query the tabs of its own pages without a permission.
  const tabs = await browser.tabs.query({ url: page }).catch(() => []);
  const tab = tabs.find((one) => one.url === url) ?? tabs.find((one) => !one.url?.endsWith(NEW_POSTS));
  if (tab?.id === undefined) return void (await browser.tabs.create({ url }));
  await browser.tabs.update(tab.id, tab.url === url ? { active: true } : { active: true, url });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}
