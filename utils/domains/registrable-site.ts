import { isIp, siteOf, trimDots } from './host.ts';
import type { Suffix } from './input.ts';

/**
 * Makes what finds the registrable domain of a host: one site, whatever its subdomains. It remembers what it found,
 * for many pages are on few hosts.
 *
 * @param suffixOf looks a host up in the public suffix list; null while that is not loaded, when a site is a host
 * without `www.`
 */
export function registrableSite(suffixOf: ((host: string) => Suffix) | null): (host: string) => string {
  const sites = new Map<string, string>();
  return (host) => {
    const known = sites.get(host);
    if (known !== undefined) return known;
    const site = (suffixOf && !isIp(host) && suffixOf(trimDots(host)).registrable) || siteOf(host);
    sites.set(host, site);
    return site;
  };
}
