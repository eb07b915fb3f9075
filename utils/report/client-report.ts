import type { RecordedPost } from '../store/posts/recorded.ts';
import { type LeftOutPost, type ReportPost, reportPost } from './report-post.ts';
import { monthsOf, type ReportMonth, type ReportSpan } from './span.ts';
import { LEFT_OUT, type LeftOut, type ReportStanding, STANDINGS } from './standing.ts';

/** How many guest posts stand how. */
export type StandingCounts = Readonly<Record<ReportStanding, number>>;

/** A month, and how many guest posts stood how at its end. */
export interface MonthCounts extends ReportMonth {
  readonly counts: StandingCounts;
}

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
  const [before, after, leftOut] = [noCounts(), noCounts(), { planned: 0, expired: 0, ignored: 0 }];
  const byMonth = months.map(noCounts);
  let read = 0;
  for await (const slice of slices) {
    for (const recorded of slice) {
      const one = reportPost(recorded, span, months);
      add(before, one.before);
      for (const [i, standing] of one.months.entries()) add(byMonth[i], standing);
      if (!isLeftOut(one)) {
        posts.push(one);
        add(after, one.standing);
      } else if (one.leftOut !== 'not-added') leftOut[one.leftOut]++;
    }
    read += slice.length;
    onRead(read);
  }
  return {
    span,
    before,
    after,
    months: months.map((month, i) => ({ ...month, counts: byMonth[i] ?? noCounts() })),
    posts,
    leftOut,
  };
}

/** How many there are in all. */
export function totalOf(counts: StandingCounts): number {
  return STANDINGS.reduce((sum, standing) => sum + counts[standing], 0);
}

/** The reasons why guest posts are left out, of which there are some. */
export function leftOutOf({ leftOut }: ClientReport): LeftOut[] {
  return LEFT_OUT.filter((reason) => leftOut[reason] > 0);
}

function isLeftOut(one: ReportPost | LeftOutPost): one is LeftOutPost {
  return 'leftOut' in one;
}

function noCounts(): Record<ReportStanding, number> {
  return { kept: 0, changed: 0, 'not-counted': 0, lost: 0, unknown: 0 };
}

function add(counts: Record<ReportStanding, number> | undefined, standing: ReportStanding | null): void {
  if (counts && standing) counts[standing]++;
}
