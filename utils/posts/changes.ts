import type { Instant } from '../time.ts';
import type { Check, PostReason, PostReasonCode, PostVerdict } from './check.ts';
import { hasOtherTerms } from './match.ts';
import type { GuestPost } from './post.ts';

/** What of a guest post the user wants to be told: its link is lost, is not as agreed any more, is back as agreed, or is there as was planned. */
export const UNSEEN_CHANGE_KINDS = ['lost', 'changed', 'back', 'published'] as const;
export type UnseenChangeKind = (typeof UNSEEN_CHANGE_KINDS)[number];

/** Something that the user has not seen yet. */
export interface UnseenChange {
  readonly kind: UnseenChangeKind;
  /** When it was found. */
  readonly at: Instant;
  /** When the user was told; null where nobody has told yet. */
  readonly notifiedAt: Instant | null;
}

const CONCLUSIVE = ['kept', 'changed', 'not-counted', 'lost'] as const;

/** The last verdict that said something of the link: what comes next is compared with it, whatever lay between. */
export interface ConclusiveVerdict {
  readonly verdict: (typeof CONCLUSIVE)[number];
  /** In which way it is not as agreed; two that differ in it are not the same. */
  readonly how: readonly string[];
}

/** What is compared with; a state that was stored before there was news lacks it. */
interface Previous {
  readonly lastConclusive?: ConclusiveVerdict | null;
  readonly last: Check | null;
}

/** The last verdict that was settled; null where there was none, or nothing is to be compared with it. */
export function conclusiveOf({ lastConclusive, last }: Previous): ConclusiveVerdict | null {
  return lastConclusive === undefined ? last && conclusiveBy(last) : lastConclusive;
}

/** What a check settles; null where it says nothing of the link, or nothing for good. */
export function conclusiveBy({
  verdict,
  reasons,
}: Pick<Check, 'verdict' | 'reasons'>): ConclusiveVerdict | null {
  const settled = CONCLUSIVE.find((one) => one === verdict);
  return settled ? { verdict: settled, how: howOf(settled, reasons) } : null;
}

/** By what somebody made of the link; where on the page or in which line it says so is all the same. */
const WITH_EVIDENCE: readonly PostReasonCode[] = [
  'target-changed',
  'rel-added',
  'rel-missing',
  'anchor-changed',
];
const WITHOUT: readonly PostReasonCode[] = [
  'page-nofollow',
  'page-noindex',
  'canonical-elsewhere',
  'robots-txt',
  'in-frame',
];

function howOf(verdict: PostVerdict, reasons: readonly PostReason[]): string[] {
  if (verdict === 'kept' || verdict === 'lost') return [];
  const how = reasons.flatMap(({ code, evidence }) => {
    if (WITH_EVIDENCE.includes(code)) return `${code} ${evidence}`;
    return WITHOUT.includes(code) ? code : [];
  });
  return how.sort();
}

/**
 * What there is to be told after a check.
 *
 * @param before what was settled then
 * @param after what the check settles
 * @param planned the link was still to come
 * @returns null where that is no news
 */
export function unseenChangeBetween(
  before: ConclusiveVerdict | null,
  after: ConclusiveVerdict | null,
  planned = false,
): UnseenChangeKind | null {
  if (after === null) return null;
  if (planned && after.verdict === 'kept') return 'published';
  if (after.verdict === 'kept') return before === null || before.verdict === 'kept' ? null : 'back';
  if (after.verdict === before?.verdict && after.how.join('\n') === before.how.join('\n')) return null;
  return after.verdict === 'lost' ? 'lost' : 'changed';
}

/** Whether the user has changed what a guest post is judged by: then nothing before compares with what comes. */
export function changesJudgement(before: GuestPost, after: GuestPost): boolean {
  return before.planned !== after.planned || hasOtherTerms(before, after);
}
