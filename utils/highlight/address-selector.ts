import { asciiLower } from '../link/ascii.ts';
import { cssString } from './css.ts';

/* `*|href` matches `href` in any namespace, SVG's `xlink:href` too. */

/** How most absolute web addresses begin. */
const SCHEMES = ['http://', 'https://', '//'];

/** A selector for elements with this very address, as written. */
export function isHref(rawHref: string): string {
  return `[*|href=${cssString(rawHref)}]`;
}

/**
 * Selectors for addresses that surely lead to a host, in the forms in which most are written.
 * Unusual forms (`https:\\host`, a user name, a port) need a parser: see `judgeQuestion`.
 *
 * @param hosts as `URL.hostname` writes them
 */
export function leadsToHosts(hosts: readonly string[]): string[] {
  return hosts.flatMap((host) =>
    SCHEMES.flatMap((scheme) => [
      `[*|href^=${cssString(`${scheme}${host}/`)} i]`,
      `[*|href=${cssString(`${scheme}${host}`)} i]`,
    ]),
  );
}

/** A selector for addresses that begin like absolute web addresses. */
export const LOOKS_ABSOLUTE = `:is(${SCHEMES.map((scheme) => `[*|href^=${cssString(scheme)} i]`).join()})`;

/** True where {@link LOOKS_ABSOLUTE} matches this address, as written. */
export function looksAbsolute(rawHref: string): boolean {
  const start = asciiLower(rawHref.slice(0, 8));
  return SCHEMES.some((scheme) => start.startsWith(scheme));
}

/** True where one of {@link leadsToHosts} matches this address, as written. */
export function looksLikeHost(rawHref: string, hosts: readonly string[]): boolean {
  const written = asciiLower(rawHref);
  return hosts.some((host) =>
    SCHEMES.some((scheme) => written === scheme + host || written.startsWith(`${scheme}${host}/`)),
  );
}
