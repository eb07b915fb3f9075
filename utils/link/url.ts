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

/** A fragment that is a route of an app, as in `#/offer` and `#!offer`, also where its signs are escaped. */
const ROUTE = /#(?:(?:!|%21)(?:\/|%2f)?|(?:\/|%2f))(.*)$/is;

/** The route of an app in an address: `offer` of `#/offer` and `#!offer`. Null where a fragment is a place in the page. */
export function routeIn(address: string): string | null {
  return ROUTE.exec(address)?.[1] ?? null;
}
