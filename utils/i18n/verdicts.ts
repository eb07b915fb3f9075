import type { TextKey } from '../text-key.ts';
import type { Reason, ReasonCode, ReasonText } from '../verdict/reason.ts';
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

/** A reason of a link's verdict, in two or three words. */
export function shortWords({ code, say, evidence }: Pick<Reason, 'code' | 'say' | 'evidence'>): string {
  return text(SPECIAL[say] ?? SHORT[code], evidence.replace('HTTP ', ''));
}

/** Where the words of the code would say what is not so. */
const SPECIAL: { readonly [Say in ReasonText]?: TextKey } = {
  page_gone: 'short_page_gone',
  page_unavailable: 'short_page_unavailable',
  served_nofollow: 'short_served_nofollow',
  served_noindex: 'short_served_noindex',
  odd_separator: 'short_odd_separator',
  robots_txt_unreachable: 'short_robots_txt_unreachable',
  canonical_conflict: 'short_canonical_conflict',
};

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
