import { isIp, isWithin, reverseHost, siteOf } from '../../domains/host.ts';

/** Google's limits (Search Console Help, "Disavow links to your site"): lines, comments and blank ones included, and bytes. */
export const DISAVOW_LIMITS = { lines: 100_000, bytes: 2 * 1024 * 1024 } as const;

/** A file for Google's tool for disavowing links; or which of its limits the sites are beyond. */
export type DisavowFile =
  | { readonly ok: true; readonly text: string /** How many sites it gives up. */; readonly sites: number }
  | { readonly ok: false; readonly problem: 'lines' | 'bytes' };

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
  const hosts = new Set<string>();
  const addresses = new Set<string>();
  for (const page of pages) {
    const url = URL.parse(page);
    if (!url) continue;
    if (isIp(url.hostname)) addresses.add(page);
    else hosts.add(siteOf(url.hostname));
  }
  const sites = [...outermost(hosts).map((host) => `domain:${host}`), ...[...addresses].sort()];
  // A line break within a comment would begin a rule.
  const above = comments.map((comment) => `# ${comment.replace(/\s+/g, ' ').trim()}`);
  const text = `${[...above, ...sites].join('\n')}\n`;
  if (above.length + sites.length > DISAVOW_LIMITS.lines) return { ok: false, problem: 'lines' };
  if (new TextEncoder().encode(text).length > DISAVOW_LIMITS.bytes) return { ok: false, problem: 'bytes' };
  return { ok: true, text, sites: sites.length };
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
