import type { PagesFound } from '../../../components/domains/DomainList.tsx';
import { type OwnDomain, ownName } from '../../../utils/domains/own-domain.ts';
import { onDomainsChanged, ownDomains } from '../../../utils/settings/domains.ts';
import { type LiveQuery, useQuery } from '../../../utils/ui/use-query.ts';

/** A popup lists no more; the number of all is said. */
const PAGES_LISTED = 10;

/** Reads which recorded pages link to each of the user's domains, by the domain's name. */
export function useLinkingPages(): LiveQuery<ReadonlyMap<string, PagesFound>> {
  return useQuery(readPages, onDomainsChanged);
}

/** A domain that was added just now finds the pages recorded before. */
async function readPages(): Promise<ReadonlyMap<string, PagesFound>> {
  // The store and what it needs come with this pane, so that the answer does not wait for them.
  const { countPagesLinkingTo, pagesLinkingTo } = await import('../../../utils/store/pages/queries.ts');
  const find = async (own: OwnDomain): Promise<[string, PagesFound]> => {
    const [total, pages] = await Promise.all([countPagesLinkingTo(own), pagesLinkingTo(own, PAGES_LISTED)]);
    return [ownName(own), { total, pages }];
  };
  return new Map(await Promise.all((await ownDomains()).map(find)));
}
