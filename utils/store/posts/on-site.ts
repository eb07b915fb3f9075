import { isGoodPost } from '../good-rows.ts';
import { openStore } from '../open.ts';
import type { PostRecord } from '../schema.ts';
import { isThere } from './posts-in.ts';

/**
 * Reads the guest posts on the hosts of a site; those that were removed, or cannot be read, are left out. Of other
 * hosts it reads one key each.
 *
 * @throws DOMException where the store cannot be read
 */
export async function postsOnSite(isOnSite: (host: string) => boolean): Promise<PostRecord[]> {
  const byUrl = (await openStore()).transaction('posts').store.index('url');
  const found: PostRecord[] = [];
  for (let at = await byUrl.openKeyCursor(); at; ) {
    const url = URL.parse(at.key);
    const start = `${url?.origin}/`;
    if (!url || !at.key.startsWith(start)) {
      at = await at.continue();
      continue;
    }
    // The sign that follows "/": no address of this origin comes behind it.
    const end = `${url.origin}0`;
    if (isOnSite(url.hostname))
      found.push(...(await byUrl.getAll(IDBKeyRange.bound(start, end, false, true))));
    at = await at.continue(end);
  }
  return found.filter(isGoodPost).filter(isThere);
}
