/** An address without its scheme, which tells little. */
export function shownUrl(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/^([^/?#]+)\/$/, '$1');
}
