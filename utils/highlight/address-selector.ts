import { asciiLower } from '../link/ascii.ts';
import { cssString } from './css.ts';

/*
 * `*|href` is `href` in any namespace: SVG's `xlink:href` too.
 */

/** How an absolute web address begins, as most are written. */
const SCHEMES = ['http://', 'https://', '//'];

/** A selector for elements with this very address as written. */
export function isHref(rawHref: string): string {
  return `[*|href=${cssString(rawHref)}]`;
}

/**
 * Selectors for addresses that surely lead to a host, as most are written.
 * Unusual forms of the same host (`https:\\host`, a user name, a port) are left
 * to whoever can parse: see `judgeHrefs`.
 *
 * @param hosts as `URL.hostname` has them
 */
export function leadsToHosts(hosts: readonly string[]): string[] {
  return hosts.flatMap((host) =>
    SCHEMES.flatMap((scheme) => [
      `[*|href^=${cssString(`${scheme}${host}/`)} i]`,
      `[*|href=${cssString(`${scheme}${host}`)} i]`,
    ]),
  );
}

/** A selector for addresses that begin as absolute web addresses do. */
export const LOOKS_ABSOLUTE = `:is(${SCHEMES.map((scheme) => `[*|href^=${cssString(scheme)} i]`).join()})`;

/** What {@link LOOKS_ABSOLUTE} says of an address as written. */
export function looksAbsolute(rawHref: string): boolean {
  const start = asciiLower(rawHref.slice(0, 8));
  return SCHEMES.some((scheme) => start.startsWith(scheme));
}

/** What {@link leadsToHosts} says of an address as written. */
export function looksLikeHost(rawHref: string, hosts: readonly string[]): boolean {
  const written = asciiLower(rawHref);
  return hosts.some((host) =>
    SCHEMES.some((scheme) => written === scheme + host || written.startsWith(`${scheme}${host}/`)),
  );
}
