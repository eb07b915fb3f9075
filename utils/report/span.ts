import { beginOf, dayOf, endOf } from '../posts/day.ts';
import type { Instant } from '../time.ts';

/** The time that a report is about. */
export interface ReportSpan {
  /** When its first day begins. */
  readonly from: Instant;
  /** When its last day ends, or now where that is sooner. */
  readonly to: Instant;
}

/** A month of a report, by the user's clock. */
export interface ReportMonth {
  readonly begin: Instant;
  /** Its last moment; of the last month the report's. */
  readonly end: Instant;
}

/** More months than a chart can show. */
export const MONTHS_AT_MOST = 120;

/** What is wrong with the days of a report. */
export type SpanProblem = 'date' | 'order' | 'future' | 'long';

/**
 * Reads the days of a report.
 *
 * @param from,to as date fields have them: `2026-03-31`; both days belong to it
 */
export function readSpan(from: string, to: string, now: Instant): ReportSpan | SpanProblem {
  const [begin, end] = [beginOf(from), endOf(to)];
  if (Number.isNaN(begin) || Number.isNaN(end)) return 'date';
  if (begin > end) return 'order';
  if (begin > now) return 'future';
  const span = { from: begin, to: Math.min(end, now) };
  return monthsOf(span).length > MONTHS_AT_MOST ? 'long' : span;
}

/** The days of a report that nobody has chosen: from the first of the month five months ago until today. */
export function usualDays(now: Instant): { readonly from: string; readonly to: string } {
  const today = new Date(now);
  return { from: dayOf(new Date(today.getFullYear(), today.getMonth() - 5, 1).getTime()), to: dayOf(now) };
}

/** The months that a span touches, in their order; one more than {@link MONTHS_AT_MOST} at most. */
export function monthsOf({ from, to }: ReportSpan): ReportMonth[] {
  const first = new Date(from);
  const months: ReportMonth[] = [];
  for (let at = 0; months.length <= MONTHS_AT_MOST; at++) {
    const begin = new Date(first.getFullYear(), first.getMonth() + at, 1).getTime();
    if (begin > to) break;
    const next = new Date(first.getFullYear(), first.getMonth() + at + 1, 1).getTime();
    months.push({ begin, end: Math.min(next - 1, to) });
  }
  return months;
}
