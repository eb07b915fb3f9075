import type { Instant } from '../time.ts';
import { type Costs, sumCosts } from './cost.ts';
import type { GuestPost } from './post.ts';

/** The guest posts that there are on one site already. */
export interface SameSite {
  /** The registrable domain. */
  readonly site: string;
  readonly count: number;
  /** When the last of them was added. */
  readonly last: Instant;
  readonly costs: Costs;
}

/**
 * Makes what tells of an address which guest posts are on its site. Sites are counted once, for an import asks for each
 * of its rows.
 *
 * @param posts that are there
 * @param siteOf the registrable domain of a host
 * @returns null where there is none, or the address is none
 */
export function sameSiteFinder(
  posts: Iterable<GuestPost>,
  siteOf: (host: string) => string,
): (url: string) => SameSite | null {
  const siteAt = (url: string) => siteOf(URL.parse(url)?.hostname ?? '');
  const bySite = new Map<string, GuestPost[]>();
  for (const post of posts) {
    const site = siteAt(post.url);
    const there = bySite.get(site);
    if (there) there.push(post);
    else bySite.set(site, [post]);
  }
  const found = new Map<string, SameSite>();
  return (url) => {
    const site = siteAt(url);
    const there = bySite.get(site);
    if (site === '' || !there) return null;
    const known = found.get(site) ?? sumUp(site, there);
    found.set(site, known);
    return known;
  };
}

function sumUp(site: string, posts: readonly GuestPost[]): SameSite {
  return {
    site,
    count: posts.length,
    last: posts.reduce((latest, { added }) => Math.max(latest, added), Number.NEGATIVE_INFINITY),
    costs: sumCosts(posts.map(({ cost }) => cost)),
  };
}
