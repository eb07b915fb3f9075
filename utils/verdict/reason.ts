/**
 * Why a link does not count, or may not, in order of weight: first the link's own `rel`, then
 * what the page sets for all its links, then what the site does, then what may matter.
 */
export const REASON_CODES = [
  'rel-nofollow',
  'rel-ugc',
  'rel-sponsored',
  'page-nofollow',
  'page-noindex',
  'robots-txt',
  'canonical-elsewhere',
  'js-only',
  'served-rel',
  'in-frame',
  'via-redirect',
  'hidden',
  'may-not-count',
  'suspicious-rel',
  'not-checked',
] as const;
/** One of {@link REASON_CODES}. */
export type ReasonCode = (typeof REASON_CODES)[number];

/** One reason of a verdict. */
export interface Reason {
  readonly code: ReasonCode;
  /** The sentence that explains it: `reason_…` in the strings. Some codes have several. */
  readonly say: ReasonText;
  /** Values for the placeholders of that sentence, beside the evidence. */
  readonly values: readonly string[];
  /** The attribute, tag, header line or robots.txt rule that it rests on, as written. */
  readonly evidence: string;
  /** Its effect on the verdict: the link does not count, this is not known, or a mere warning. */
  readonly means: 'no' | 'unknown' | 'warning';
}

/** Sentences that explain a reason, as keys of the strings, without `reason_`. */
export type ReasonText =
  | 'rel_nofollow'
  | 'rel_ugc'
  | 'rel_sponsored'
  | 'page_nofollow'
  | 'page_noindex'
  | 'header_nofollow'
  | 'header_noindex'
  | 'served_nofollow'
  | 'served_noindex'
  | 'page_unavailable'
  | 'page_gone'
  | 'odd_separator'
  | 'robots_txt'
  | 'robots_txt_unreachable'
  | 'canonical_elsewhere'
  | 'canonical_conflict'
  | 'js_only'
  | 'served_rel'
  | 'served_no_rel'
  | 'in_frame'
  | 'in_frame_here'
  | 'via_redirect'
  | 'not_shown_now'
  | 'hidden'
  | 'one_character'
  | 'one_icon'
  | 'area'
  | 'svg'
  | 'suspicious_rel'
  | 'not_checked'
  | 'asked_otherwise';

/** Compares two reasons for sorting, heaviest first. */
export function byWeight(a: Reason, b: Reason): number {
  return REASON_CODES.indexOf(a.code) - REASON_CODES.indexOf(b.code);
}
