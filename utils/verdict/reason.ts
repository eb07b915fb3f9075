/**
 * Why a link does not count, or what is to be known of it, in order of weight:
 * what the link says of itself, what the page says of all its links, what the
 * site does, then what only may matter.
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
  'in-frame',
  'via-redirect',
  'hidden',
  'may-not-count',
  'suspicious-rel',
  'not-checked',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** One reason of a verdict. */
export interface Reason {
  readonly code: ReasonCode;
  /** Which sentence says it: `reason_…` in the strings. Some codes have several. */
  readonly say: ReasonText;
  /** What stands in those sentences beside the evidence. */
  readonly values: readonly string[];
  /** The attribute, tag, header line or robots.txt rule that it rests on, as written. */
  readonly evidence: string;
  /** What it does to the verdict: the link does not count, nobody can tell, or a warning alone. */
  readonly means: 'no' | 'unknown' | 'warning';
}

/** Sentences, each a key in the strings behind `reason_`. */
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
  | 'robots_txt'
  | 'robots_txt_unreachable'
  | 'canonical_elsewhere'
  | 'canonical_conflict'
  | 'js_only'
  | 'in_frame'
  | 'in_frame_here'
  | 'via_redirect'
  | 'not_shown_now'
  | 'hidden'
  | 'one_character'
  | 'area'
  | 'svg'
  | 'suspicious_rel'
  | 'not_checked'
  | 'asked_otherwise';

/** The lightest last. */
export function byWeight(a: Reason, b: Reason): number {
  return REASON_CODES.indexOf(a.code) - REASON_CODES.indexOf(b.code);
}
