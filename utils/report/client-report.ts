import type { RecordedPost } from '../store/posts/recorded.ts';
import type { MonthCounts } from './month-counts.ts';
import { type LeftOutPost, type ReportPost, reportPost } from './report-post.ts';
import { monthsOf, type ReportSpan } from './span.ts';
import { LEFT_OUT, type LeftOut } from './standing.ts';
import { addStanding, noStandings, type StandingCounts } from './standing-counts.ts';

/** All that a report says, without its words. */
export interface ClientReport {
  readonly span: ReportSpan;
  readonly before: StandingCounts;
  readonly after: StandingCounts;
  readonly months: readonly MonthCounts[];
  /** Those that count at the end, in the order given. */
  readonly posts: readonly ReportPost[];
  readonly leftOut: Readonly<Record<LeftOut, number>>;
}

/**
 * Makes a report.
 *
 * @param slices guest posts with their past, in the order in which they are listed
 * @param onRead told how many were read, after each slice
 * @throws whatever the slices throw
 */
export async function makeReport(
  slices: AsyncIterable<readonly RecordedPost[]>,
  span: ReportSpan,
  onRead: (posts: number) => void = () => undefined,
): Promise<ClientReport> {
  const months = monthsOf(span);
  const posts: ReportPost[] = [];
  const [before, after, leftOut] = [noStandings(), noStandings(), { planned: 0, expired: 0, ignored: 0 }];
  const byMonth = months.map(noStandings);
  let read = 0;
  for await (const slice of slices) {
    for (const recorded of slice) {
      const one = reportPost(recorded, span, months);
      addStanding(before, one.before);
      for (const [i, standing] of one.months.entries()) addStanding(byMonth[i], standing);
      if (!isLeftOut(one)) {
        posts.push(one);
        addStanding(after, one.standing);
      } else if (one.leftOut !== 'not-added') leftOut[one.leftOut]++;
    }
    read += slice.length;
    onRead(read);
  }
  return {
    span,
    before,
    after,
    months: months.map((month, i) => ({ ...month, counts: byMonth[i] ?? noStandings() })),
    posts,
    leftOut,
  };
}

/** The reasons why guest posts are left out, of which there are some. */
export function leftOutOf({ leftOut }: ClientReport): LeftOut[] {
  return LEFT_OUT.filter((reason) => leftOut[reason] > 0);
}

function isLeftOut(one: ReportPost | LeftOutPost): one is LeftOutPost {
  return 'leftOut' in one;
}
