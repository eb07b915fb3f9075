/**
 * Resolves an href as the URL standard says: blanks trimmed, tabs and newlines
 * dropped, backslashes, `//host`, default ports, IDN.
 *
 * @param rawHref the attribute as written
 * @param base the document's base URL, absolute
 * @returns the URL, or null where the standard finds none
 */
export function resolveHref(rawHref: string, base: string): URL | null {
  return URL.parse(rawHref, base);
}

/** The address under which a page is recorded: without its fragment. */
export function pageKey(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}
