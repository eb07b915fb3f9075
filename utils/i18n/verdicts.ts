import type { Reason } from '../verdict/reason.ts';
import { standingOf } from '../verdict/standing.ts';
import type { VerdictSum } from '../verdict/sum.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { plural, text } from './text.ts';

/** Whether one link counts, with the heaviest reason: `does not count: page is noindex`. */
export function verdictWords(verdict: Verdict): string {
  const { counts, reasons } = verdict;
  if (counts === null && standingOf(verdict) === 'yes') return text('verdict_yes_page');
  const word = text(counts === null ? 'verdict_unknown' : counts ? 'verdict_yes' : 'verdict_no');
  const decides = counts === null ? 'unknown' : 'no';
  const heaviest = counts === true ? undefined : reasons.find(({ means }) => means === decides);
  return heaviest ? text('verdictWhy', word, shortWords(heaviest)) : word;
}

/** How many of a page's links count: `none counts: page is noindex`. Empty where none of them has a known verdict. */
export function sumWords({ yes, no, unknown, why }: VerdictSum): string {
  const all = yes + no + unknown;
  if (all === 0 || unknown === all) return '';
  if (yes === all) return plural('counts', all);
  if (no === all) return why ? plural('countsNotWhy', all, shortWords(why)) : plural('countsNot', all);
  if (yes > 0 && no > 0) {
    const parts = [plural('someYes', yes), plural('someNo', no)];
    return [...parts, ...(unknown > 0 ? [plural('someMay', unknown)] : [])].join(', ');
  }
  return yes > 0 ? plural('someCount', yes) : plural('someCountNot', no);
}

/** A reason of a link's verdict, in two or three words: `page is gone (404)`. */
export function shortWords({ say, evidence }: Pick<Reason, 'say' | 'evidence'>): string {
  return text(`short_${say}`, evidence.replace('HTTP ', ''));
}
