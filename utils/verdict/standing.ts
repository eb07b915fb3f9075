import type { Verdict } from './verdict.ts';

/** How a link stands by what is known. */
export type Standing = 'yes' | 'no' | 'unknown';

/**
 * Tells how a link stands by what is known: one against which nothing speaks counts, though nobody
 * has asked the server for its robots.txt. That is how nearly every page is read.
 */
export function standingOf({ counts, reasons }: Verdict): Standing {
  if (counts !== null) return counts ? 'yes' : 'no';
  return reasons.every(({ means, say }) => means !== 'unknown' || say === 'not_checked') ? 'yes' : 'unknown';
}
