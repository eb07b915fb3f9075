import type { PagesFound } from '../../../components/domains/DomainList.tsx';
import { type OwnDomain, ownName } from '../../../utils/domains/own-domain.ts';
import { onDomainsChanged, ownDomains } from '../../../utils/settings/domains.ts';
import { type LiveQuery, useQuery } from '../../../utils/ui/use-query.ts';

/** The popup lists at most so many pages, and says how many there are in all. */
const PAGES_LISTED = 10;

/** Reads which recorded pages link to each of the user's domains, by the domain's name. */
export function useLinkingPages(): LiveQuery<ReadonlyMap<string, PagesFound>> {
  return useQuery(readPages, onDomainsChanged);
}

/** A domain added just now also finds pages recorded before it. */
async function readPages(): Promise<ReadonlyMap<string, PagesFound>> {
  // The store and what it needs come with this pane, so that the answer does not wait for them.
  const { countPagesLinkingTo, pagesLinkingTo } = await import('../../../utils/store/pages/queries.ts');
  const find = async (own: OwnDomain): Promise<[string, PagesFound]> => {
    const [total, pages] = await Promise.all([countPagesLinkingTo(own), pagesLinkingTo(own, PAGES_LISTED)]);
    return [ownName(own), { total, pages }];
  };
  return new Map(await Promise.all((await ownDomains()).map(find)));
}
