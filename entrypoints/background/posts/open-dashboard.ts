import { browser } from 'wxt/browser';

/**
 * Shows a part of the dashboard: in the tab where it is open already, else in a new one.
 *
 * @param hash `#posts`
 */
export async function openDashboard(hash: string): Promise<void> {
  const page = browser.runtime.getURL('/dashboard.html');
  // Of own pages browsers tell the address without any permission.
  const open = (await browser.tabs.query({})).find(({ url }) => url?.startsWith(page));
  if (open?.id === undefined) {
    await browser.tabs.create({ url: page + hash });
    return;
  }
  await browser.tabs.update(open.id, { active: true, url: page + hash });
  await browser.windows.update(open.windowId, { focused: true });
}
