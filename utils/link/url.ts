/**
 * Resolves an href by the URL standard: trims it, drops tabs and newlines, and handles
 * backslashes, `//host`, default ports and IDN.
 *
 * @param rawHref the attribute as written
 * @param base the document's base URL, absolute
 * @returns the URL, or null where the standard finds none
 */
export function resolveHref(rawHref: string, base: string): URL | null {
  return URL.parse(rawHref, base);
}

/** The address under which a page is recorded: its URL without the fragment. */
export function pageKey(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}
