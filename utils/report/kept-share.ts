import type { RecordedPost } from '../store/posts/recorded.ts';
import type { Instant } from '../time.ts';
import { type MonthCounts, monthCounts } from './month-counts.ts';
import { monthsOf, type ReportSpan } from './span.ts';
import { type StandingCounts, totalOf } from './standing-counts.ts';

/** A month, and which share of the guest posts was kept at its end. */
export interface KeptMonth extends MonthCounts {
  /** From 0 to 1, of those of which something was known; null where nothing was. */
  readonly share: number | null;
}

/** How many months the overview looks back. */
const MONTHS = 12;

/**
 * Tells which share of the guest posts was kept at the end of each of the last twelve months, this one included, by
 * the rules of reports (see `stoodAt`).
 *
 * @param slices all guest posts with their past, as `readRecorded` gives them
 * @throws whatever the slices throw
 */
export async function keptByMonth(
  slices: AsyncIterable<readonly RecordedPost[]>,
  now: Instant,
): Promise<KeptMonth[]> {
  const months = await monthCounts(slices, monthsOf(lastMonths(now)));
  return months.map((month) => ({ ...month, share: keptShare(month.counts) }));
}

/** The share of those that are kept among those that are known; null where none is. What could not be seen says nothing. */
export function keptShare(counts: StandingCounts): number | null {
  const known = totalOf(counts) - counts.unknown;
  return known === 0 ? null : counts.kept / known;
}

function lastMonths(now: Instant): ReportSpan {
  const today = new Date(now);
  const from = new Date(today.getFullYear(), today.getMonth() - (MONTHS - 1), 1).getTime();
  return { from, to: now };
}
