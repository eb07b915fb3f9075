import { browser } from 'wxt/browser';
import {
  type BackgroundToPage,
  type LinkHtml,
  readHtml,
  readShowAnswer,
  type ShowAnswer,
} from '../../../utils/message/background-to-page.ts';
import type { UiToBackground } from '../../../utils/message/ui-to-background.ts';

/** A link of a tab's last reading. */
type OneLink = Pick<UiToBackground & { type: 'show' }, 'tabId' | 'frameId' | 'index'>;

/** Asks the page to scroll to a link; a page that is there no more answers `gone`. */
export async function showLinkInTab({ tabId, frameId, index }: OneLink): Promise<ShowAnswer> {
  return readShowAnswer(await ask(tabId, frameId, { type: 'show', link: index }));
}

/** Asks the page for a link's HTML; null where it is there no more. */
export async function htmlOfLink({ tabId, frameId, index }: OneLink): Promise<LinkHtml> {
  return readHtml(await ask(tabId, frameId, { type: 'html', link: index }));
}

function ask(tabId: number, frameId: number, message: BackgroundToPage): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message, { frameId }).catch(() => null);
}
