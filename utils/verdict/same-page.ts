import { upperEscapes } from './escapes.ts';

/**
 * Parts of an address in one form each, to find the same page behind two
 * spellings. An index file (`/index.html`) is not taken for its folder, nor
 * `/a//b` for `/a/b`: servers differ in that.
 */

/** Characters that mean the same escaped and plain: all that a path may have, without `/` and `%` (RFC 3986, 3.3). */
const PLAIN_IN_PATH = /[\w.~!$&'()*+,;=:@-]/;
/** In a query `&`, `;`, `=` and `+` part names and values (RFC 3986, 3.4). */
const PLAIN_IN_QUERY = /[\w.~!$'()*,:@/?-]/;

/** What the URL standard leaves as it is and RFC 3986 wants escaped. */
const ESCAPABLE = /[\\^`{|}[\]"<>']/g;

/** Parameters that tell where a visitor came from, and never which page it is. */
const TRACKING = /^(?:utm_[^=]*|gclid|fbclid|msclkid|mc_cid|mc_eid|_ga|yclid)(?:=|$)/;

/**
 * A path with its escapes in one form, without slashes at its end: '' for `/`.
 *
 * @param pathname a `URL.pathname`
 */
export function normalizePath(pathname: string): string {
  const path = normalizeEscapes(pathname, PLAIN_IN_PATH);
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/**
 * A query with its escapes in one form, without the `?`.
 *
 * @param search a `URL.search`
 */
export function normalizeQuery(search: string): string {
  return normalizeEscapes(search.slice(1), PLAIN_IN_QUERY);
}

/**
 * A query without the tracking parameters that another one lacks.
 *
 * @param query of {@link normalizeQuery}
 * @param other of {@link normalizeQuery}
 */
export function withoutTracking(query: string, other: string): string {
  const otherParts = new Set(other.split('&'));
  return query
    .split('&')
    .filter((part) => otherParts.has(part) || !TRACKING.test(part))
    .join('&');
}

function normalizeEscapes(text: string, plain: RegExp): string {
  const escaped = text.replace(ESCAPABLE, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return upperEscapes(escaped).replace(/%([0-7][0-9A-F])/g, (whole, digits: string) => {
    const char = String.fromCharCode(Number.parseInt(digits, 16));
    return plain.test(char) ? char : whole;
  });
}
