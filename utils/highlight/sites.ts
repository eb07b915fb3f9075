import { isIp, isWeb, isWithin, siteOf, trimDots } from '../domains/host.ts';
import { readTypedUrl } from '../domains/typed-url.ts';

/** One label of a host name. */
const LABEL = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;

/** The hosts in a typed list of sites. */
export interface SiteList {
  /** As `URL.hostname` writes them, each once, in the order typed. */
  readonly hosts: readonly string[];
  /** Words that are no site. */
  readonly problems: readonly string[];
}

/**
 * Reads a list of sites as people paste it: separated by line breaks, white space, commas or
 * semicolons; hosts or addresses, with or without `*.` in front.
 */
export function readSiteList(typed: string): SiteList {
  const hosts = new Set<string>();
  const problems: string[] = [];
  for (const word of typed.split(/[\s,;]+/).filter(Boolean)) {
    const host = hostIn(word);
    if (host) hosts.add(host);
    else problems.push(word);
  }
  return { hosts: [...hosts], problems };
}

/** True where a host is one of these sites, or a subdomain of one. */
export function isListed(host: string, sites: readonly string[]): boolean {
  const name = trimDots(host);
  return sites.some((site) => isWithin(name, site));
}

function hostIn(word: string): string | null {
  const bare = word.replace(/^\*\./, '');
  const url = readTypedUrl(bare, 'http');
  if (!url || !isWeb(url)) return null;
  const host = siteOf(url.hostname);
  // The URL standard reads `1.2` as 1.0.0.2, and accepts names that DNS does not.
  if (isIp(host)) return host.startsWith('[') || bare.includes(host) ? host : null;
  const known = host === 'localhost' || host.includes('.');
  return known && host.length < 254 && host.split('.').every((label) => LABEL.test(label)) ? host : null;
}
