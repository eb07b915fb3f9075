import { HIDINGS } from '../link/hiding.ts';
import type { Check, PostChange, PostReason, PostReasonCode, PostVerdict } from '../post/check.ts';
import type { ExpectedAnchor, ExpectedRel, ExpectedTarget } from '../post/post.ts';
import { plainName } from './headline.ts';
import { hidingWords } from './hiding-words.ts';
import { type TextKey, text, time } from './text.ts';

/** The names of strings take no hyphens. */
const VERDICT_WORDS: Readonly<Record<PostVerdict, TextKey>> = {
  kept: 'postVerdict_kept',
  changed: 'postVerdict_changed',
  'not-counted': 'postVerdict_not_counted',
  'seems-lost': 'postVerdict_seems_lost',
  lost: 'postVerdict_lost',
  unknown: 'postVerdict_unknown',
  planned: 'postVerdict_planned',
  expired: 'postVerdict_expired',
  ignored: 'postVerdict_ignored',
};

const REASON_WORDS: Readonly<Record<PostReasonCode, TextKey>> = {
  'link-removed': 'postReason_link_removed',
  'mention-only': 'postReason_mention_only',
  'page-404': 'postReason_page_404',
  'page-410': 'postReason_page_410',
  'target-changed': 'postReason_target_changed',
  'rel-added': 'postReason_rel_added',
  'rel-missing': 'postReason_rel_missing',
  'anchor-changed': 'postReason_anchor_changed',
  'page-nofollow': 'postReason_page_nofollow',
  'page-noindex': 'postReason_page_noindex',
  'canonical-elsewhere': 'postReason_canonical_elsewhere',
  'robots-txt': 'postReason_robots_txt',
  'in-frame': 'postReason_in_frame',
  offline: 'postReason_offline',
  timeout: 'postReason_timeout',
  refused: 'postReason_refused',
  'too-big': 'postReason_too_big',
  status: 'postReason_status',
  challenge: 'postReason_challenge',
  login: 'postReason_login',
  'soft-404': 'postReason_soft_404',
  parked: 'postReason_parked',
  outage: 'postReason_outage',
  gate: 'postReason_gate',
  'not-html': 'postReason_not_html',
  'needs-javascript': 'postReason_needs_javascript',
  'needs-frames': 'postReason_needs_frames',
  'not-rendered': 'postReason_not_rendered',
  moved: 'postReason_moved',
  'js-only': 'postReason_js_only',
  hidden: 'postReason_hidden',
  'via-redirect': 'postReason_via_redirect',
  'all-links': 'postReason_all_links',
  'only-this': 'postReason_only_this',
  'other-form': 'postReason_other_form',
};

/** How a guest post stands, in a word or two. */
export function postVerdictWords(verdict: PostVerdict): string {
  return text(VERDICT_WORDS[verdict]);
}

/**
 * How it stands, in the popup's words: what only seems lost is looked at again.
 *
 * @param due when it is looked at next, in ms since 1970; null where it is not
 */
export function postStateWords(verdict: PostVerdict, due: number | null): string {
  return verdict === 'seems-lost' && due !== null
    ? text('postSeemsLostAgain', time(due))
    : postVerdictWords(verdict);
}

/** A reason as one plain sentence. */
export function postReasonWords({ code, evidence }: PostReason): string {
  const hiding = code === 'hidden' ? HIDINGS.find((one) => one === evidence) : undefined;
  return text(REASON_WORDS[code], hiding ? hidingWords(hiding) : evidence);
}

/** What changed of a link, as in `rel: (none) → nofollow`. */
export function postChangeWords({ what, from, to }: PostChange): string {
  const value = (raw: string) => (what === 'position' ? positionWords(raw) : raw || text('postNone'));
  return text(`postChange_${what}`, value(from), value(to));
}

const POSITIONS = ['content', 'navigation', 'header', 'footer', 'aside'] as const;

function positionWords(raw: string): string {
  const position = POSITIONS.find((one) => one === raw);
  return position ? text(`position_${position}`) : raw;
}

/** One check in a line: when, what was found, and why. */
export function checkWords({ at, verdict, reasons: [reason] }: Check): string {
  const [when, word] = [time(at), postVerdictWords(verdict)];
  return reason ? text('checkLineWhy', when, word, postReasonWords(reason)) : text('checkLine', when, word);
}

/** Where a link should lead. */
export function targetWords(target: ExpectedTarget): string {
  return target.kind === 'page' ? target.url : plainName(target.name);
}

/** What its rel should be. */
export function relWords(rel: ExpectedRel): string {
  if (rel === 'any') return text('postRel_any');
  if (rel === 'not-followed') return text('postRel_not_followed');
  return rel === 'followed' ? text('kind_followed') : rel.join(' ');
}

/** What its text should be: `any`, or the words. */
export function expectedAnchorWords(anchor: ExpectedAnchor): string {
  return anchor.kind === 'any' ? text('anchor_any') : `${text(`anchor_${anchor.kind}`)} “${anchor.text}”`;
}
