import { isIp, isWeb, siteOf, trimDots } from '../domains/host.ts';
import { readTypedUrl } from '../domains/typed-url.ts';

/** One part of a host's name. */
const LABEL = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;

/** What a typed list of sites means. */
export interface SiteList {
  /** As `URL.hostname` has them, each once, in the order typed. */
  readonly hosts: readonly string[];
  /** Lines that are no site. */
  readonly problems: readonly string[];
}

/**
 * Understands a list of sites as people paste it: one a line or separated by
 * blanks and commas, hosts or addresses, with `*.` in front or not.
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

/** True where a host is one of these sites or a subdomain of one. */
export function isListed(host: string, sites: readonly string[]): boolean {
  const name = trimDots(host);
  return sites.some((site) => name === site || (!isIp(name) && name.endsWith(`.${site}`)));
}

function hostIn(word: string): string | null {
  const bare = word.replace(/^\*\./, '');
  const url = readTypedUrl(bare, 'http');
  if (!url || !isWeb(url)) return null;
  const host = siteOf(url.hostname);
  // The URL standard takes `1.2` for 1.0.0.2, and lets through what DNS does not have.
  if (isIp(host)) return host.startsWith('[') || bare.includes(host) ? host : null;
  const known = host === 'localhost' || host.includes('.');
  return known && host.length < 254 && host.split('.').every((label) => LABEL.test(label)) ? host : null;
}
