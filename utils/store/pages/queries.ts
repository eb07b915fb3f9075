import { reverseHost } from '../../domains/host.ts';
import type { OwnDomain } from '../../domains/own-domain.ts';
import { judgeDocument } from '../../link/reading.ts';
import { openStore } from '../open.ts';
import type { PageRecord } from '../schema.ts';
import { type StoredDocument, unpack } from './pack.ts';

/**
 * The first recorded pages that link to a domain, its subdomains included where
 * it has them, in the order in which they were first read.
 *
 * @param own one of the user's domains, or any other
 * @param limit at most so many pages
 */
export async function pagesLinkingTo(own: OwnDomain, limit: number): Promise<PageRecord[]> {
  // Hosts do not tell which page links to a part of a site: those are looked into one by one.
  const ids = own.kind === 'prefix' ? await idsUnder(own, limit) : await firstIds(own, limit);
  const { store } = (await openStore()).transaction('pages');
  const pages = await Promise.all(ids.map((id) => store.get(id)));
  return pages.filter((page) => page !== undefined);
}

/** How many recorded pages link to a domain; grows with their number. */
export async function countPagesLinkingTo(own: OwnDomain): Promise<number> {
  const ids = own.kind === 'prefix' ? await idsUnder(own, Number.POSITIVE_INFINITY) : await allIds(own);
  return ids.length;
}

/** From host to host the first pages of each: reading the keys of all pages takes the longer the more there are. */
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

/** A page that links to several subdomains comes several times. */
async function allIds(own: OwnDomain): Promise<number[]> {
  return ascending(new Set(await (await openStore()).getAllKeysFromIndex('pages', 'hosts', hostRange(own))));
}

async function idsUnder(own: OwnDomain, limit: number): Promise<number[]> {
  const found: number[] = [];
  for (const id of await allIds(own)) {
    if (found.length >= limit) break;
    const row = await (await openStore()).get('links', id);
    const documents = row ? await unpack(row.packed).catch(() => []) : [];
    const judged = documents.map((document) => judgeDocument({ ...document, frameId: 0 }, [own]));
    if (judged.some(({ links }) => links.some(({ domain }) => domain !== null))) found.push(id);
  }
  return found;
}

function ascending(ids: ReadonlySet<number>): number[] {
  return [...ids].sort((a, b) => a - b);
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
