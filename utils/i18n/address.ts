import { plainName } from './headline.ts';

/** An address as views show it: without its scheme, and without a path that is only `/`. */
export function shownUrl(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/^([^/?#]+)\/$/, '$1');
}

/**
 * The path of an address, for a line of a list.
 *
 * @param domain the name of the own domain that the list is of: its host goes without saying
 */
export function shownPath(url: string, domain: string): string {
  const { host, pathname, search, hash } = URL.parse(url) ?? {
    host: '',
    pathname: url,
    search: '',
    hash: '',
  };
  const name = plainName(domain);
  return host === name || host === `www.${name}` ? pathname + search + hash : shownUrl(url);
}
