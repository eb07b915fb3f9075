import { type Browser, browser } from 'wxt/browser';

/** As many does `fetch` follow (Fetch standard, "HTTP-redirect fetch"). */
const HOPS_AT_MOST = 20;

/**
 * Notes where redirects lead while a page is fetched. A `fetch` tells where they
 * ended; where they end in nothing, or at a site without access, not even that.
 *
 * @param url the address that is asked for
 * @param look fetches it; not in a tab
 * @returns besides what the look gave, all addresses in order, the first included
 */
export async function noteHops<T>(
  url: string,
  look: () => Promise<T>,
): Promise<{ result: T; hops: readonly string[] }> {
  const hops = [url];
  const note = ({ url: from, redirectUrl }: Browser.webRequest.OnBeforeRedirectDetails): undefined => {
    // Others fetch too: what goes on from where this one is belongs to it.
    if (from === hops.at(-1) && hops.length <= HOPS_AT_MOST) hops.push(redirectUrl);
  };
  const event = browser.webRequest.onBeforeRedirect;
  event.addListener(note, { urls: ['*://*/*'], types: ['xmlhttprequest'], tabId: -1 });
  try {
    const result = await look();
    // Events come by a way of their own: those that were sent before the answer to this are here.
    await browser.permissions.getAll();
    return { result, hops };
  } finally {
    event.removeListener(note);
  }
}
