import { isIp, trimDots } from '../../domains/host.ts';
import type { Suffix } from '../../domains/input.ts';
import { type OwnDomain, ownMatcher } from '../../domains/own-domain.ts';
import { targetOwnName } from '../../posts/target-own-name.ts';
import { PLAIN_PLACES, type RowPlaces, targetHost } from './list-row.ts';

/**
 * Makes what finds the sites of pages and the own domains of targets. It remembers what it found of a host: many
 * guest posts are on few.
 *
 * @param domains the user's
 * @param suffixOf looks a host up in the public suffix list; null while that is not loaded, when a site is a host without `www.`
 */
export function rowPlaces(
  domains: readonly OwnDomain[],
  suffixOf: ((host: string) => Suffix) | null,
): RowPlaces {
  const sites = new Map<string, string>();
  const matches = ownMatcher(domains);
  const registrable = (host: string) =>
    (suffixOf && !isIp(host) && suffixOf(trimDots(host)).registrable) || PLAIN_PLACES.siteOf(host);
  return {
    siteOf(host) {
      const known = sites.get(host);
      if (known !== undefined) return known;
      const site = registrable(host);
      sites.set(host, site);
      return site;
    },
    domainOf: (post) => targetOwnName(post, matches) ?? targetHost(post),
  };
}
