import { upperEscapes } from './escapes.ts';
import { isTracking } from './tracking.ts';

/**
 * Parts of an address in a normal form, to recognise one page behind two spellings. An index file
 * (`/index.html`) is not equated with its folder, nor `/a//b` with `/a/b`: servers differ there.
 */

/**
 * Characters that mean the same with and without an escape: all that a path may have, except `/`
 * and `%` (RFC 3986, 3.3).
 */
const PLAIN_IN_PATH = /[\w.~!$&'()*+,;=:@-]/;
/** The same for a query, where `&`, `;`, `=` and `+` separate names and values (RFC 3986, 3.4). */
const PLAIN_IN_QUERY = /[\w.~!$'()*,:@/?-]/;

/** Characters that the URL standard leaves alone and RFC 3986 requires to be escaped. */
const ESCAPABLE = /[\\^`{|}[\]"<>']/g;

/**
 * A path with normalised escapes and no slashes at its end: '' for `/`.
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
 * A query with normalised escapes, without the `?`.
 *
 * @param search a `URL.search`
 */
export function normalizeQuery(search: string): string {
  return normalizeEscapes(search.slice(1), PLAIN_IN_QUERY);
}

/**
 * A query without those tracking parameters that another query lacks.
 *
 * @param query as {@link normalizeQuery} returns it
 * @param other likewise
 */
export function withoutTracking(query: string, other: string): string {
  const otherParts = new Set(other.split('&'));
  return query
    .split('&')
    .filter((part) => otherParts.has(part) || !isTracking(part))
    .join('&');
}

/**
 * Writes all percent-escapes of a text in one form.
 *
 * @param plain the characters that need no escape
 */
function normalizeEscapes(text: string, plain: RegExp): string {
  const escaped = text.replace(ESCAPABLE, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return upperEscapes(escaped).replace(/%([0-7][0-9A-F])/g, (whole, digits: string) => {
    const char = String.fromCharCode(Number.parseInt(digits, 16));
    return plain.test(char) ? char : whole;
  });
}
