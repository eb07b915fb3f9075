import type { Check } from './check.ts';

/** Whether the page must be opened in a tab to find the link: scripts or frames may bring in what its HTML does not have. */
export function needsTab({ reasons }: Pick<Check, 'reasons'>): boolean {
  return reasons.some(({ code }) => code === 'needs-javascript' || code === 'needs-frames');
}
