import { trimDots } from '../domains/host.ts';

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

/** A web address is http or https; `mailto:`, `javascript:`, `data:` and the like are none. */
export function isWeb(url: URL): boolean {
  return url.protocol === 'https:' || url.protocol === 'http:';
}

/** The address under which a page is recorded: without its fragment. */
export function pageKey(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}

/** `hostname` without the dot of a fully qualified name. */
export function hostOf(url: URL): string {
  return trimDots(url.hostname);
}
