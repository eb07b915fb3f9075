import { type ReportStanding, STANDINGS } from './standing.ts';

/** How many guest posts stand how. */
export type StandingCounts = Readonly<Record<ReportStanding, number>>;

/** Counts to add to. */
export function noStandings(): Record<ReportStanding, number> {
  return { kept: 0, changed: 0, 'not-counted': 0, lost: 0, 'never-found': 0, unknown: 0 };
}

/** Counts one guest post; one that counts for nothing is not counted. */
export function addStanding(
  counts: Record<ReportStanding, number> | undefined,
  standing: ReportStanding | null,
): void {
  if (counts && standing) counts[standing]++;
}

/** The standings that are named beside such counts: what was never found where there is some of it, all others always. */
export function namedStandings(all: readonly StandingCounts[]): ReportStanding[] {
  return STANDINGS.filter((one) => one !== 'never-found' || all.some((counts) => counts[one] > 0));
}

/** How many there are in all. */
export function totalOf(counts: StandingCounts): number {
  return STANDINGS.reduce((sum, standing) => sum + counts[standing], 0);
}
