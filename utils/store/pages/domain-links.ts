import type { OwnDomain } from '../../domains/own-domain.ts';
import { orElse } from '../../errors.ts';
import { linksPart, type PageLink } from '../../link/page-link.ts';
import { judgeDocument } from '../../link/reading.ts';
import { isGoodPage } from '../good-rows.ts';
import { openStore } from '../open.ts';
import type { PageRecord } from '../schema.ts';
import { unpack } from './pack.ts';
import { pageIdsLinkingTo } from './queries.ts';

/** A recorded link to a domain. */
export interface DomainLink {
  readonly page: PageRecord;
  readonly link: PageLink;
}

/** So many pages are in memory at once, with all their links. */
const PAGES_AT_ONCE = 20;

/**
 * Reads the recorded links to a domain from other sites, some pages at a time, in the order in which the pages were
 * first read. What cannot be read is left out.
 *
 * @throws DOMException where the store cannot be read
 */
export async function* readDomainLinks(
  own: OwnDomain,
): AsyncGenerator<readonly DomainLink[], void, undefined> {
  const ids = await pageIdsLinkingTo(own);
  for (let from = 0; from < ids.length; from += PAGES_AT_ONCE) {
    const some = ids.slice(from, from + PAGES_AT_ONCE);
    yield (await Promise.all(some.map((id) => linksOfPage(id, own)))).flat();
  }
}

async function linksOfPage(id: number, own: OwnDomain): Promise<DomainLink[]> {
  const store = await openStore();
  const [page, row] = await Promise.all([store.get('pages', id), store.get('links', id)]);
  if (!isGoodPage(page) || !row) return [];
  const documents = await unpack(row.packed).catch(orElse('unpack links', []));
  const judged = documents.map((document, frameId) => judgeDocument({ ...document, frameId }, [own]));
  const { links } = linksPart(judged, 0, Number.POSITIVE_INFINITY);
  return links.filter(({ sort }) => sort === 'own').map((link) => ({ page, link }));
}
