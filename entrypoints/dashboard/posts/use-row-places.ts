import { useMemo } from 'preact/hooks';
import type { OwnDomain } from '../../../utils/domains/own-domain.ts';
import type { PostsView } from '../../../utils/posts/list/view.ts';
import { PLAIN_PLACES, type RowPlaces } from '../../../utils/ui/posts/list-row.ts';
import { rowPlaces } from '../../../utils/ui/posts/row-places.ts';
import { useLater } from '../../../utils/ui/use-later.ts';

/** Whether a view asks which pages are on one site: only then is the public suffix list loaded. */
export function needsSites({ filter, group, opened }: PostsView): boolean {
  return group === 'site' || filter.several || filter.site.length > 0 || opened === 'new';
}

/**
 * Finds the sites of pages and the own domains of targets.
 *
 * @param domains the user's; null while they are not known
 * @param isExact true where sites are to be those of the public suffix list, once it is loaded
 */
export function useRowPlaces(domains: readonly OwnDomain[] | null, isExact: boolean): RowPlaces {
  const suffixOf = useLater(isExact, loadSuffixes);
  return useMemo(() => (domains ? rowPlaces(domains, suffixOf) : PLAIN_PLACES), [domains, suffixOf]);
}

const loadSuffixes = () => import('../../../utils/domains/public-suffix.ts').then(({ suffixOf }) => suffixOf);
