import { siteOf } from '../domains/host.ts';

/** Another site that the page links to, with its number of links. */
export interface SiteCount {
  readonly site: string;
  readonly links: number;
  readonly nofollow: number;
}

/** How many links lead to a host, and how many of them are nofollow. */
export interface HostCount {
  links: number;
  nofollow: number;
}

/** Groups hosts by site, in the order in which they come. */
export function groupBySite(hosts: ReadonlyMap<string, HostCount>): SiteCount[] {
  const sites = new Map<string, HostCount>();
  for (const [host, { links, nofollow }] of hosts) {
    const site = siteOf(host);
    const before = sites.get(site) ?? { links: 0, nofollow: 0 };
    sites.set(site, { links: before.links + links, nofollow: before.nofollow + nofollow });
  }
  return Array.from(sites, ([site, count]) => ({ site, ...count }));
}

/** The sites with the most links, those first; only as many are sorted as may be among them. */
export function largestSites(sites: readonly SiteCount[], atMost: number): SiteCount[] {
  const least = leastOf(sites, atMost);
  return sites
    .filter(({ links }) => links >= least)
    .sort((a, b) => b.links - a.links || (a.site < b.site ? -1 : 1))
    .slice(0, atMost);
}

/** How many links the last of so many sites has, those with the most links first. */
function leastOf(sites: readonly SiteCount[], atMost: number): number {
  const having = new Map<number, number>();
  for (const { links } of sites) having.set(links, (having.get(links) ?? 0) + 1);
  let among = 0;
  for (const [links, count] of [...having].sort(([a], [b]) => b - a)) {
    among += count;
    if (among >= atMost) return links;
  }
  return 0;
}
