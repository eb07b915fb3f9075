import { HIDINGS } from '../link/hiding.ts';
import type { PostReason, PostReasonCode } from '../post/check.ts';
import { hidingWords } from './hiding-words.ts';
import { text } from './text.ts';

/** Names of strings have no hyphens. */
const KEYS = {
  'link-removed': 'link_removed',
  'mention-only': 'mention_only',
  'page-404': 'page_404',
  'page-410': 'page_410',
  'target-changed': 'target_changed',
  'rel-added': 'rel_added',
  'rel-missing': 'rel_missing',
  'anchor-changed': 'anchor_changed',
  'page-nofollow': 'page_nofollow',
  'page-noindex': 'page_noindex',
  'canonical-elsewhere': 'canonical_elsewhere',
  'robots-txt': 'robots_txt',
  'in-frame': 'in_frame',
  offline: 'offline',
  timeout: 'timeout',
  refused: 'refused',
  'too-big': 'too_big',
  status: 'status',
  challenge: 'challenge',
  login: 'login',
  'soft-404': 'soft_404',
  parked: 'parked',
  outage: 'outage',
  gate: 'gate',
  'not-html': 'not_html',
  'needs-javascript': 'needs_javascript',
  'needs-frames': 'needs_frames',
  moved: 'moved',
  'js-only': 'js_only',
  hidden: 'hidden',
  'via-redirect': 'via_redirect',
  'all-links': 'all_links',
  'only-this': 'only_this',
  'other-form': 'other_form',
} as const satisfies Record<PostReasonCode, string>;

/** A reason of a verdict on a guest post as one plain sentence. */
export function postReasonWords({ code, evidence }: PostReason): string {
  const hiding = code === 'hidden' ? HIDINGS.find((one) => one === evidence) : undefined;
  return text(`postReason_${KEYS[code]}`, hiding ? hidingWords(hiding) : evidence);
}
