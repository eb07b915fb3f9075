import type { AskedTable } from '../message/asked-table.ts';
import type { DailyResult } from '../message/daily-table.ts';
import { plural, text } from './text.ts';

/** Why a published table did not come, and what to do about it. */
export function askedTableWords(asked: Exclude<AskedTable, { readonly kind: 'table' }>): string {
  if (asked.kind === 'noAccess') return text('askedTable_noAccess', asked.host);
  if (asked.kind === 'status') return text('askedTable_status', String(asked.status));
  return text(`askedTable_${asked.kind}`);
}

/** What the last reading of a published table came to. */
export function dailyResultWords(last: DailyResult): string {
  if (!last.ok) return text(`dailyFailed_${last.why}`);
  const { added, changed, bad } = last;
  return [
    plural('dailyAdded', added),
    plural('dailyChanged', changed),
    ...(bad > 0 ? [plural('dailyBad', bad)] : []),
  ].join(', ');
}
