import type { ReasonCode } from '../verdict/reason.ts';
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
  return heaviest ? text('verdictWhy', word, shortWords(heaviest.code)) : word;
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

/** A reason of a link's verdict, in two or three words. */
export function shortWords(code: ReasonCode): string {
  return text(SHORT[code]);
}

const SHORT = {
  'rel-nofollow': 'short_rel_nofollow',
  'rel-ugc': 'short_rel_ugc',
  'rel-sponsored': 'short_rel_sponsored',
  'page-nofollow': 'short_page_nofollow',
  'page-noindex': 'short_page_noindex',
  'robots-txt': 'short_robots_txt',
  'canonical-elsewhere': 'short_canonical_elsewhere',
  'js-only': 'short_js_only',
  'served-rel': 'short_served_rel',
  'in-frame': 'short_in_frame',
  'via-redirect': 'short_via_redirect',
  hidden: 'short_hidden',
  'may-not-count': 'short_may_not_count',
  'suspicious-rel': 'short_suspicious_rel',
  'not-checked': 'short_not_checked',
} as const satisfies Record<ReasonCode, string>;
