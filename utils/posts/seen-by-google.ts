import type { Instant } from '../time.ts';

/**
 * Search Console has listed the page among those that link to the user's site. The list is a sample: a page that is not
 * in it may be known to Google all the same.
 */
export interface SeenByGoogle {
  /** When Google last crawled the page, as the list says; null where it does not. */
  readonly lastCrawled: Instant | null;
  /** When the list was made. */
  readonly listed: Instant;
}

/**
 * What two lists say together: each date as the later one has it.
 *
 * @param before null where none listed the page
 */
export function laterSeenByGoogle(before: SeenByGoogle | null, now: SeenByGoogle): SeenByGoogle {
  if (!before) return now;
  const crawls = [before.lastCrawled, now.lastCrawled].filter((at) => at !== null);
  return {
    lastCrawled: crawls.length > 0 ? Math.max(...crawls) : null,
    listed: Math.max(before.listed, now.listed),
  };
}
