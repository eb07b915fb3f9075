import type { RecordedPost } from '../store/posts/recorded.ts';
import type { ReportMonth } from './span.ts';
import { standingAt } from './standing.ts';
import { addStanding, noStandings, type StandingCounts } from './standing-counts.ts';

/** A month, and how many guest posts stood how at its end. */
export interface MonthCounts extends ReportMonth {
  readonly counts: StandingCounts;
}

/**
 * Counts how guest posts stood at the end of each month.
 *
 * @param slices guest posts with their past
 * @throws whatever the slices throw
 */
export async function monthCounts(
  slices: AsyncIterable<readonly RecordedPost[]>,
  months: readonly ReportMonth[],
): Promise<MonthCounts[]> {
  const counted = months.map((month) => ({ ...month, counts: noStandings() }));
  for await (const slice of slices)
    for (const recorded of slice)
      for (const { end, counts } of counted) addStanding(counts, standingAt(recorded, end));
  return counted;
}
