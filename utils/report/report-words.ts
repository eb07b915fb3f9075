import { followedUpWords } from '../i18n/followed-up.ts';
import { postChangeWords, postReasonWords, relWords } from '../i18n/posts.ts';
import { dayWords, plural, text, timeFormat } from '../i18n/text.ts';
import type { Check } from '../posts/check.ts';
import type { Instant } from '../time.ts';
import type { ReportPost } from './report-post.ts';

const MONTH_FORMAT = { month: 'long', year: 'numeric' } as const;

/** A month as people read it: `March 2026`. */
export function monthWords(at: Instant): string {
  return timeFormat(MONTH_FORMAT).format(at);
}

/** What a guest post's standing rests on, in sentences, heaviest first. */
export function evidenceWords(post: ReportPost): string[] {
  const isWrong = post.standing !== 'kept' && post.standing !== 'unknown';
  const asked = isWrong && post.followUp ? [followedUpWords(post.followUp)] : [];
  return [...foundWords(post), ...asked];
}

function foundWords({ standing, check, isStale, lastSeen, missingAt }: ReportPost): string[] {
  if (!check) return [text('reportUnlooked')];
  if (isStale) return [text('reportStale', dayWords(check.at)), ...seenWords(lastSeen)];
  const reasons = check.reasons.map(postReasonWords);
  if (standing === 'kept') return [...reasons, text('reportThere', dayWords(check.at))];
  if (standing === 'changed') return [...reasons, ...check.changes.map(postChangeWords)];
  if (standing === 'not-counted') return reasons;
  const [first] = missingAt;
  const missing = first === undefined ? [] : [plural('reportMissing', missingAt.length, dayWords(first))];
  return [...reasons, ...missing, ...seenWords(lastSeen)];
}

/** When the link was last there, and how. */
function seenWords(seen: Check | null): string[] {
  if (!seen?.link) return [text('reportNeverSeen')];
  const { text: anchor, rawRel } = seen.link;
  const rel = rawRel?.trim() || relWords('followed');
  return [
    anchor
      ? text('reportSeen', dayWords(seen.at), anchor, rel)
      : text('reportSeenBare', dayWords(seen.at), rel),
  ];
}
