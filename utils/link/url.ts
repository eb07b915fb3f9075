/**
 * Resolves an href by the URL standard: trims it, drops tabs and newlines, and handles
 * backslashes, `//host`, default ports and IDN.
 *
 * @param rawHref the attribute as written
 * @param base the document's base URL, absolute
 * @returns the URL, or null where the standard finds none
 */
export function resolveHref(rawHref: string, base: string): URL | null {
  // After a scheme and two slashes no base counts (URL standard, "special authority slashes state"): it would only be
  // parsed for nothing.
  return /^https?:\/\//i.test(rawHref) ? URL.parse(rawHref) : URL.parse(rawHref, base);
}

/**
 * The host of a web address as `URL.hostname` gives it, without making a URL of it anew.
 *
 * @param href as `URL.href` gives it: only there the first `/` after the host ends it, and an `@` ends what is before
 * @returns null where it is neither http nor https
 */
export function webHostname(href: string): string | null {
  const begin = href.startsWith('https://') ? 8 : href.startsWith('http://') ? 7 : -1;
  if (begin < 0) return null;
  const authority = href.slice(begin, href.indexOf('/', begin));
  const name = authority.slice(authority.indexOf('@') + 1);
  const colon = name.lastIndexOf(':');
  // The colons of an IPv6 address stand in brackets.
  return colon < 0 || name.indexOf(']', colon) > 0 ? name : name.slice(0, colon);
}

/** The address under which a page is recorded: its URL without the fragment. */
export function pageKey(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}
