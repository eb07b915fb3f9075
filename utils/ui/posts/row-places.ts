import type { Suffix } from '../../domains/input.ts';
import { type OwnDomain, ownMatcher } from '../../domains/own-domain.ts';
import { registrableSite } from '../../domains/registrable-site.ts';
import { targetOwnName } from '../../posts/target-own-name.ts';
import { type RowPlaces, targetHost } from './list-row.ts';

/**
 * Makes what finds the sites of pages and the own domains of targets.
 *
 * @param domains the user's
 * @param suffixOf looks a host up in the public suffix list; null while that is not loaded
 */
export function rowPlaces(
  domains: readonly OwnDomain[],
  suffixOf: ((host: string) => Suffix) | null,
): RowPlaces {
  const matches = ownMatcher(domains);
  return {
    siteOf: registrableSite(suffixOf),
    domainOf: (post) => targetOwnName(post, matches) ?? targetHost(post),
  };
}
