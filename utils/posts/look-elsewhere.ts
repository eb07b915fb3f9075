/** Writes the address at which the Wayback Machine lists its copies of a page. */
export function archiveAddress(url: string): string {
  return `https://web.archive.org/web/*/${url}`;
}

/** Writes the address at which Google says whether it has a page: a search for this page alone. */
export function googleAddress(url: string): string {
  const page = url.replace(/^https?:\/\//, '');
  return `https://www.google.com/search?q=${encodeURIComponent(`site:${page}`.toWellFormed())}`;
}
