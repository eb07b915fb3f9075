import { reverseHost } from '../link/host.ts';
import type { OwnDomain } from '../link/own.ts';
import { openStore } from './open.ts';
import { type StoredDocument, unpack } from './pack.ts';
import type { PageRecord } from './schema.ts';

/** Pages that were found, and how many there are in all. */
export interface PagesFound {
  readonly total: number;
  readonly pages: readonly PageRecord[];
}

/**
 * Recorded pages that link to a domain, its subdomains included where it has
 * them. A prefix cannot be told by hosts: for it these are the pages to look into.
 *
 * @param own one of the user's domains, or any other
 * @param limit at most so many pages, in the order in which they were first read
 */
export async function pagesLinkingTo(own: OwnDomain, limit: number): Promise<PagesFound> {
  const { store } = (await openStore()).transaction('pages');
  // A page that links to several subdomains comes several times.
  const ids = [...new Set(await store.index('hosts').getAllKeys(hostRange(own)))].sort((a, b) => a - b);
  const pages = await Promise.all(ids.slice(0, limit).map((id) => store.get(id)));
  return {
    total: ids.length,
    pages: pages.filter((page) => page !== undefined),
  };
}

/** The record of a page, and all its links; undefined where there is none. */
export async function pageRecord(
  url: string,
): Promise<{ record: PageRecord; documents: StoredDocument[] } | undefined> {
  const store = await openStore();
  const id = await store.getKeyFromIndex('pages', 'url', url);
  if (id === undefined) return undefined;
  const [record, links] = await Promise.all([store.get('pages', id), store.get('links', id)]);
  return record && links && { record, documents: await unpack(links.packed) };
}

/** `/` is the character after `.`, so the range ends where the last subdomain does. */
function hostRange(own: OwnDomain): IDBKeyRange {
  const key = reverseHost(own.host);
  return own.kind === 'domain'
    ? IDBKeyRange.bound(key, `${key.slice(0, -1)}/`, false, true)
    : IDBKeyRange.only(key);
}
