/** An address as views show it: without its scheme, and without a path that is only `/`. */
export function shownUrl(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/^([^/?#]+)\/$/, '$1');
}
