import type { FetchedWithHops } from '../../../../utils/net/fetch-through.ts';
import type { ObservedPage } from '../../../../utils/posts/observation.ts';

/** What came of a page so far. */
interface SharedPage {
  fetched?: Promise<FetchedWithHops>;
  opened?: ObservedPage;
}

/** Pages whose guest posts are being checked one after the other, by their addresses. */
const shared = new Map<string, SharedPage>();

/**
 * Checks all guest posts that are on one page: while that is under way the page is fetched once, however many
 * they are.
 *
 * @param url the page's address
 */
export async function sharingPage<T>(url: string, check: () => Promise<T>): Promise<T> {
  shared.set(url, {});
  try {
    return await check();
  } finally {
    shared.delete(url);
  }
}

/** Fetches a page, unless another guest post that is on it has just had it fetched. */
export function fetchShared(
  url: string,
  fetchPage: () => Promise<FetchedWithHops>,
): Promise<FetchedWithHops> {
  const page = shared.get(url);
  if (!page) return fetchPage();
  page.fetched ??= fetchPage();
  return page.fetched;
}

/**
 * Opens a page in a tab, unless that was just done for another guest post on it.
 *
 * @param hasLink whether the post's own link is in what was seen then. Where it is not, the page may have been
 * left too early: it is opened again
 */
export async function openShared(
  url: string,
  hasLink: (opened: ObservedPage) => boolean,
  open: () => Promise<ObservedPage | null>,
): Promise<ObservedPage | null> {
  const page = shared.get(url);
  if (page?.opened && hasLink(page.opened)) return page.opened;
  const opened = await open();
  if (page && opened) page.opened = opened;
  return opened;
}
