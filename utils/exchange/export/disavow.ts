import { isIp, isWithin, reverseHost, siteOf } from '../../domains/host.ts';

/** Google's limits (Search Console Help, "Disavow links to your site"): lines, comments and blank ones included, and bytes. */
export const DISAVOW_LIMITS = { lines: 100_000, bytes: 2 * 1024 * 1024 } as const;

/** A file for Google's tool for disavowing links; or which of its limits the sites are beyond. */
export type DisavowFile =
  | { readonly ok: true; readonly text: string /** How many sites it gives up. */; readonly sites: number }
  | { readonly ok: false; readonly problem: 'lines' | 'bytes' };

/** What a disavow file would give up. */
export interface DisavowSites {
  /** Hosts without `www.`, none within another; where the host is an IP address, which is no domain, the page. */
  readonly sites: readonly string[];
  /** Those of them on which a link is kept. */
  readonly keeping: readonly string[];
  /** The pages on whose host no link is kept, and their sites: what is given up where the others are left out. */
  readonly others: readonly string[];
  readonly otherSites: readonly string[];
}

/**
 * Finds the sites that a disavow file would give up, and those of them that keep a link.
 *
 * @param pages addresses of pages whose sites are given up
 * @param kept addresses of pages that keep their link, among `pages` or not
 */
export function disavowSites(pages: readonly string[], kept: readonly string[]): DisavowSites {
  const sites = sitesOf(pages);
  const keep = new Set(kept.flatMap(coveredBy));
  const others = pages.filter((page) => !keep.has(siteOfPage(page)));
  return { sites, keeping: sites.filter((site) => keep.has(site)), others, otherSites: sitesOf(others) };
}

/**
 * Writes a disavow file: a line `domain:` for each host, once, in UTF-8.
 *
 * A `domain:` line covers the host and all its subdomains (Google's page speaks of "a domain (or subdomain)"). It names
 * the page's own host, without `www.`, and not its registrable domain: on `someone.example.com` that would give up the
 * links of everybody else on `example.com`, which nobody asked for. A host within another that is listed is left out.
 * An IP address is no domain: there the page alone is listed.
 *
 * @param pages addresses of pages
 * @param comments lines that stand above, without the `#`
 */
export function disavowFile(pages: readonly string[], comments: readonly string[]): DisavowFile {
  const sites = sitesOf(pages).map((site) => (URL.canParse(site) ? site : `domain:${site}`));
  // A line break within a comment would begin a rule.
  const above = comments.map((comment) => `# ${comment.replace(/\s+/g, ' ').trim()}`);
  const text = `${[...above, ...sites].join('\n')}\n`;
  if (above.length + sites.length > DISAVOW_LIMITS.lines) return { ok: false, problem: 'lines' };
  if (new TextEncoder().encode(text).length > DISAVOW_LIMITS.bytes) return { ok: false, problem: 'bytes' };
  return { ok: true, text, sites: sites.length };
}

/** The hosts, and then the pages at IP addresses, each in order. */
function sitesOf(pages: readonly string[]): string[] {
  const hosts = new Set<string>();
  const addresses = new Set<string>();
  for (const page of pages) {
    const site = siteOfPage(page);
    if (site) (site === page ? addresses : hosts).add(site);
  }
  return [...outermost(hosts), ...[...addresses].sort()];
}

/** The site that is named for a page; '' where it is no address. */
function siteOfPage(page: string): string {
  const host = URL.parse(page)?.hostname ?? '';
  return isIp(host) ? page : siteOf(host);
}

/** All sites that would cover a page: its own host and those that it is within. */
function coveredBy(page: string): string[] {
  const site = siteOfPage(page);
  if (site === '' || site === page) return site ? [page] : [];
  const labels = site.split('.');
  return labels.map((_, at) => labels.slice(at).join('.'));
}

/** The hosts that are within no other of them, in order. */
function outermost(hosts: ReadonlySet<string>): string[] {
  const found: string[] = [];
  // Reversed, a host stands right before what is within it: `com.example.` before `com.example.blog.`.
  const reversed = new Map(Array.from(hosts, (host) => [reverseHost(host), host]));
  for (const key of [...reversed.keys()].sort()) {
    const host = reversed.get(key) ?? '';
    const outer = found.at(-1);
    if (outer === undefined || !isWithin(host, outer)) found.push(host);
  }
  return found.sort();
}
