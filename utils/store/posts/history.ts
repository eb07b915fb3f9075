import { isGoodCheck, isGoodEdit, isGoodPage } from '../good-rows.ts';
import { openStore } from '../open.ts';
import type { CheckRecord, EditRecord } from '../schema.ts';

/** Reads how a guest post was before each edit, in the order of the edits; what cannot be read is left out. */
export async function editsOf(id: string): Promise<EditRecord[]> {
  return (await (await openStore()).getAllFromIndex('edits', 'postId', id)).filter(isGoodEdit);
}

/**
 * Reads the last checks of some guest posts; what cannot be read is left out.
 *
 * @param most at most so many of each
 * @returns by id, oldest check first
 */
export async function lastChecks(
  ids: readonly string[],
  most: number,
): Promise<Map<string, readonly CheckRecord[]>> {
  const byPost = (await openStore()).transaction('checks').store.index('postId');
  const found = ids.map(async (id): Promise<[string, CheckRecord[]]> => {
    const checks: CheckRecord[] = [];
    for (let at = await byPost.openCursor(id, 'prev'); at && checks.length < most; at = await at.continue())
      if (isGoodCheck(at.value)) checks.unshift(at.value);
    return [id, checks];
  });
  return new Map(await Promise.all(found));
}

/** So many pages are looked up at a time: meanwhile a view can draw, and take clicks. */
const PAGES_AT_ONCE = 200;

/** Reads the titles of pages, as far as they were recorded and have one, by address. */
export async function titlesOf(urls: readonly string[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (let from = 0; from < urls.length; from += PAGES_AT_ONCE) {
    const byUrl = (await openStore()).transaction('pages').store.index('url');
    const find = async (url: string) => {
      const row = await byUrl.get(url);
      const title = isGoodPage(row) && row.page.title.trim();
      if (title) titles.set(url, title);
    };
    await Promise.all(urls.slice(from, from + PAGES_AT_ONCE).map(find));
  }
  return titles;
}
