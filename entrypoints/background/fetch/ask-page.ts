import type { PageFacts } from '../../../utils/link/facts.ts';
import type { Requested } from '../../../utils/link/reading.ts';
import { pageKey } from '../../../utils/link/url.ts';
import { isSamePage } from '../../../utils/verdict/canonical.ts';
import { askServer } from './ask-server.ts';

/** Longer HTML is not compared: parsing it would hold up the page. In bytes. */
const HTML_AT_MOST = 1_200_000;

/** What the server of a page said when it was asked. */
export interface PageAsked {
  /** The page's facts, with the headers as they are now where the server gave the page. */
  readonly page: PageFacts;
  /** The HTML as served; null where it was not given, or is too long. */
  readonly html: string | null;
  readonly request: Requested;
  /** As in `PlainAnswer`. */
  readonly refused: boolean;
}

/**
 * Asks for a tab's page once more, as a crawler would come: without cookies.
 *
 * @param page its facts, as they were read in the tab
 * @param isPrivate the tab is in a private window
 */
export async function askPage(tabId: number, page: PageFacts, isPrivate: boolean): Promise<PageAsked> {
  const url = pageKey(page.url);
  const at = Date.now();
  const { charset } = page;
  const asked = await askServer(tabId, { kind: 'page', url, charset, bytes: HTML_AT_MOST, isPrivate });
  const { status, finalUrl, headers, text, body, refused = false } = asked;
  const request = { url, status, finalUrl, at };
  // A log-in wall or a challenge is another page: its headers say nothing of this one.
  const isPage = status !== null && status >= 200 && status < 300 && isSamePage(finalUrl, url);
  if (!isPage) return { page, html: null, request: { ...request, otherPage: status !== null }, refused };
  // Links behind the place where it ends would seem to be there only after JavaScript.
  const isHtml = /html/i.test(headers['content-type'] ?? '') && body === 'whole';
  return {
    page: { ...page, xRobotsTag: headers['x-robots-tag'] ?? '', linkHeader: headers.link ?? '' },
    html: isHtml ? text : null,
    request,
    refused,
  };
}
