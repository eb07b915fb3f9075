import type { Reason } from './reason.ts';
import { saysHidden } from './says-hidden.ts';
import { standingOf } from './standing.ts';
import type { Verdict } from './verdict.ts';

/** How many of some links count, by what is known. */
export interface VerdictSum {
  readonly yes: number;
  readonly no: number;
  readonly unknown: number;
  /** The heaviest reason that all links which do not count share; null where they share none. */
  readonly why: Reason | null;
  /** How many links are hidden from readers; those that are merely not shown now are left out. */
  readonly hidden: number;
}

/** Counts verdicts, one per link. */
export function sumOf(verdicts: Iterable<Verdict>): VerdictSum {
  const sum = { yes: 0, no: 0, unknown: 0, hidden: 0 };
  let common: readonly Reason[] | undefined;
  for (const verdict of verdicts) {
    const { counts, reasons } = verdict;
    sum[standingOf(verdict)]++;
    if (saysHidden(verdict)) sum.hidden++;
    if (counts !== false) continue;
    const speaksAgainst = (wanted: Reason) =>
      reasons.some(({ code, means }) => means === 'no' && code === wanted.code);
    if (!common) common = reasons.filter(({ means }) => means === 'no');
    else if (!common.every(speaksAgainst)) common = common.filter(speaksAgainst);
  }
  return { ...sum, why: common?.[0] ?? null };
}
