import { type Browser, browser } from 'wxt/browser';
import { pageKey } from '../../../../utils/link/url.ts';
import type { FetchedPage } from '../../../../utils/message/fetched-page.ts';

/** As many does `fetch` follow (Fetch standard, "HTTP-redirect fetch"). */
const HOPS_AT_MOST = 20;

/** So long is waited for an event that is late, on a busy machine. */
const TRIES = 5;
const BETWEEN_TRIES_MS = 50;

/** The looks under way, each with the addresses that it asked for. */
const looks = new Set<string[]>();

/** One for all looks: browsers take a while to add one, and to remove it. */
function note({ url: from, redirectUrl }: Browser.webRequest.OnBeforeRedirectDetails): undefined {
  for (const hops of looks) {
    // Others fetch too: what goes on from where this one is belongs to it.
    if (from === hops.at(-1) && hops.length <= HOPS_AT_MOST) hops.push(redirectUrl);
  }
}

/**
 * Notes where redirects lead while a page is fetched. A `fetch` tells where they
 * ended; where they end in nothing, or at a site without access, not even that.
 *
 * @param url the address that is asked for
 * @param look fetches it; not in a tab
 * @returns besides what the look gave, all addresses in order, the first included
 */
export async function withRedirects(
  url: string,
  look: () => Promise<FetchedPage>,
): Promise<{ result: FetchedPage; hops: readonly string[] }> {
  const hops = [url];
  const event = browser.webRequest.onBeforeRedirect;
  if (looks.size === 0) event.addListener(note, { urls: ['*://*/*'], types: ['xmlhttprequest'], tabId: -1 });
  looks.add(hops);
  try {
    const result = await look();
    // Events come by a way of their own: those that were sent before the answer to this are here, mostly.
    await browser.permissions.getAll();
    for (let tries = 0; tries < TRIES && !isAllHeard(result, hops); tries++)
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
    return { result, hops };
  } finally {
    looks.delete(hops);
    if (looks.size === 0) event.removeListener(note);
  }
}

/** Where nothing answered, there may have been redirects before that. */
function isAllHeard(result: FetchedPage, hops: readonly string[]): boolean {
  if (result.kind === 'failed') return hops.length > 1;
  return pageKey(hops.at(-1) ?? '') === pageKey(result.head.finalUrl);
}
