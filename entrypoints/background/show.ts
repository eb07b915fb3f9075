import { browser } from 'wxt/browser';
import type { BackgroundToPage } from '../../utils/message/background-to-page.ts';
import { readShown, type Shown } from '../../utils/message/background-to-page.ts';
import type { UiToBackground } from '../../utils/message/ui-to-background.ts';

/** Asks the page to scroll to a link; a page that is there no more answers `gone`. */
export async function showLink({ tabId, frameId, index }: UiToBackground & { type: 'show' }): Promise<Shown> {
  const message: BackgroundToPage = { type: 'show', link: index };
  return readShown(await browser.tabs.sendMessage(tabId, message, { frameId }).catch(() => null));
}
