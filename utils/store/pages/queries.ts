import { reverseHost } from '../../domains/host.ts';
import type { OwnDomain } from '../../domains/own-domain.ts';
import { orElse } from '../../errors.ts';
import { judgeDocument } from '../../link/reading.ts';
import { isGoodPage } from '../good-rows.ts';
import { openStore } from '../open.ts';
import type { PageRecord } from '../schema.ts';
import { type StoredDocument, unpack } from './pack.ts';

/**
 * Reads the first recorded pages that link to a domain, in the order in which they were first read.
 * Subdomains count where the domain is one with subdomains.
 *
 * @param own one of the user's domains, or any other
 * @param limit at most so many pages
 */
export async function pagesLinkingTo(own: OwnDomain, limit: number): Promise<PageRecord[]> {
  // The index knows hosts only. Whether a page links to a part of a site is in its links: they are read page by page.
  const ids = own.kind === 'prefix' ? await idsUnder(own, limit) : await firstIds(own, limit);
  const { store } = (await openStore()).transaction('pages');
  const pages = await Promise.all(ids.map((id) => store.get(id)));
  return pages.filter(isGoodPage);
}

/** Counts the recorded pages that link to a domain. Takes the longer the more there are. */
export async function countPagesLinkingTo(own: OwnDomain): Promise<number> {
  const ids =
    own.kind === 'prefix' ? await idsUnder(own, Number.POSITIVE_INFINITY) : await pageIdsLinkingTo(own);
  return ids.length;
}

/** Goes from host to host and reads the first pages of each: that takes no longer where there are many pages. */
async function firstIds(own: OwnDomain, limit: number): Promise<number[]> {
  const index = (await openStore()).transaction('pages').store.index('hosts');
  const ids = new Set<number>();
  let host = await index.openKeyCursor(hostRange(own));
  while (host) {
    for (const id of await index.getAllKeys(host.key, limit)) ids.add(id);
    host = await host.continue(`${host.key}\0`);
  }
  return ascending(ids).slice(0, limit);
}

/**
 * Finds the keys of all recorded pages that link to the host of a domain, each once, in the order in which they were
 * first read. In the index a page is there once for each subdomain that it links to.
 */
export async function pageIdsLinkingTo(own: OwnDomain): Promise<number[]> {
  return ascending(new Set(await (await openStore()).getAllKeysFromIndex('pages', 'hosts', hostRange(own))));
}

async function idsUnder(own: OwnDomain, limit: number): Promise<number[]> {
  const found: number[] = [];
  for (const id of await pageIdsLinkingTo(own)) {
    if (found.length >= limit) break;
    const row = await (await openStore()).get('links', id);
    const documents = row ? await unpack(row.packed).catch(orElse('unpack links', [])) : [];
    const judged = documents.map((document) => judgeDocument({ ...document, frameId: 0 }, [own]));
    if (judged.some(({ links }) => links.some(({ domain }) => domain !== null))) found.push(id);
  }
  return found;
}

function ascending(ids: ReadonlySet<number>): number[] {
  return [...ids].sort((a, b) => a - b);
}

/**
 * Reads the record of a page and all its links; undefined where there is none that can be read.
 *
 * @param url without fragment
 * @throws where its links cannot be unpacked
 */
export async function pageRecord(
  url: string,
): Promise<{ record: PageRecord; documents: StoredDocument[] } | undefined> {
  const store = await openStore();
  const id = await store.getKeyFromIndex('pages', 'url', url);
  if (id === undefined) return undefined;
  const [record, links] = await Promise.all([store.get('pages', id), store.get('links', id)]);
  return isGoodPage(record) && links ? { record, documents: await unpack(links.packed) } : undefined;
}

/** The keys of a host, and of its subdomains: `/` is the character after `.`, so the range ends after the last of them. */
function hostRange(own: OwnDomain): IDBKeyRange {
  const key = reverseHost(own.host);
  return own.kind === 'domain'
    ? IDBKeyRange.bound(key, `${key.slice(0, -1)}/`, false, true)
    : IDBKeyRange.only(key);
}
