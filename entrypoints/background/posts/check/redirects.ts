import { type Browser, browser } from 'wxt/browser';
import { pageKey } from '../../../../utils/link/url.ts';
import type { FetchedPage } from '../../../../utils/message/fetched-page.ts';

/** `fetch` follows no more redirects (Fetch standard, "HTTP-redirect fetch"). */
const HOPS_AT_MOST = 20;

/** How often, and how long each time, an event is waited for that is late on a busy machine. */
const TRIES = 5;
const BETWEEN_TRIES_MS = 50;

/** The fetches under way, each with the addresses that it asked for. */
const underWay = new Set<string[]>();

/** One listener for all fetches: browsers take a while to add one, and to remove it. */
function note({ url: from, redirectUrl }: Browser.webRequest.OnBeforeRedirectDetails): undefined {
  for (const hops of underWay) {
    // Other fetches are redirected too: a redirect belongs to this one where it begins at its last address.
    if (from === hops.at(-1) && hops.length <= HOPS_AT_MOST) hops.push(redirectUrl);
  }
}

/**
 * Notes where redirects lead while a page is fetched. A `fetch` says only where they ended; and where
 * nothing answers at their end, or there is no access to it, not even that.
 *
 * @param url the address that is asked for
 * @param fetchPage fetches it, not in a tab
 * @returns what `fetchPage` gave, and all addresses in order, the first included
 */
export async function withRedirects(
  url: string,
  fetchPage: () => Promise<FetchedPage>,
): Promise<{ result: FetchedPage; hops: readonly string[] }> {
  const hops = [url];
  const event = browser.webRequest.onBeforeRedirect;
  if (underWay.size === 0)
    event.addListener(note, { urls: ['*://*/*'], types: ['xmlhttprequest'], tabId: -1 });
  underWay.add(hops);
  try {
    const result = await fetchPage();
    // Events come on a channel of their own: most of those that were sent before this call's answer are here by then.
    await browser.permissions.getAll();
    for (let tries = 0; tries < TRIES && !isComplete(result, hops); tries++)
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
    return { result, hops };
  } finally {
    underWay.delete(hops);
    if (underWay.size === 0) event.removeListener(note);
  }
}

/** Where nothing answered, there may have been redirects before that: one event is waited for. */
function isComplete(result: FetchedPage, hops: readonly string[]): boolean {
  if (result.kind === 'failed') return hops.length > 1;
  return pageKey(hops.at(-1) ?? '') === pageKey(result.head.finalUrl);
}
