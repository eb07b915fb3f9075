import type { LinkHtml, ShowAnswer } from '../../../utils/message/background-to-page.ts';
import { requestPage } from '../../../utils/message/request-page.ts';
import { bringScript } from '../bring-script.ts';

/** A link of a tab's last reading. */
interface OneLink {
  readonly tabId: number;
  readonly frameId: number;
  readonly index: number;
}

/** Asks the page to scroll to a link; a page that is there no more answers `gone`. */
export async function showLinkInTab({ tabId, frameId, index }: OneLink): Promise<ShowAnswer> {
  await bringScript({ tabId, frameIds: [frameId] }, '/answers.js');
  const shown = await requestPage(tabId, frameId, { type: 'showLink', link: index });
  return shown.ok ? shown.value : 'gone';
}

/** Asks the page for a link's HTML; null where it is there no more. */
export async function htmlOfLink({ tabId, frameId, index }: OneLink): Promise<LinkHtml> {
  await bringScript({ tabId, frameIds: [frameId] }, '/answers.js');
  const html = await requestPage(tabId, frameId, { type: 'linkHtml', link: index });
  return html.ok ? html.value : null;
}
