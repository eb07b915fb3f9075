import { browser } from 'wxt/browser';

export const MENU_ENTRY = 'highlight';

/** Puts the entry into the page's context menu; the browser keeps it. */
export async function addMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU_ENTRY,
    title: browser.i18n.getMessage('highlightLinks'),
    contexts: ['page', 'frame', 'link', 'selection', 'image'],
    documentUrlPatterns: ['*://*/*'],
  });
}
