import type { Check } from './check.ts';

/** Whether a page without the link has not shown all of itself, or may be a notice: a second look at it proves nothing. */
export function isUnproven(found: Pick<Check, 'reasons'>): boolean {
  return needsTab(found) || found.reasons.some(({ code }) => code === 'scant-text');
}

/** Whether the page must be opened in a tab to find the link: scripts or frames may bring in what its HTML does not have. */
export function needsTab({ reasons }: Pick<Check, 'reasons'>): boolean {
  return reasons.some(({ code }) => code === 'needs-javascript' || code === 'needs-frames');
}

/** Whether the page's address leads to the front page for good: that is proved by a second look a day later, and no sooner. */
export function isSentToFront({ reasons }: Pick<Check, 'reasons'>): boolean {
  return reasons.some(({ code }) => code === 'front-page');
}
