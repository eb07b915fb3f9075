import type { Instant } from '../time.ts';
import type { Check, PostReason, PostReasonCode, PostVerdict } from './check.ts';
import { hasOtherTerms } from './match.ts';
import type { GuestPost } from './post.ts';

/**
 * Changes of which the user wants to hear: a link is lost, is no longer as agreed, is back as agreed,
 * or is there as planned.
 */
export const UNSEEN_CHANGE_KINDS = ['lost', 'changed', 'back', 'published'] as const;
export type UnseenChangeKind = (typeof UNSEEN_CHANGE_KINDS)[number];

/** Something that the user has not seen yet. */
export interface UnseenChange {
  readonly kind: UnseenChangeKind;
  /** When it was found. */
  readonly at: Instant;
  /** When the user was notified; null where that is still to come. */
  readonly notifiedAt: Instant | null;
}

const CONCLUSIVE = ['kept', 'changed', 'not-counted', 'lost'] as const;

/**
 * A verdict that says something of the link for good. The next one is compared with it, whatever
 * inconclusive ones lay between.
 */
export interface ConclusiveVerdict {
  readonly verdict: (typeof CONCLUSIVE)[number];
  /** In which ways it is not as agreed; two verdicts that differ in it are not the same. */
  readonly how: readonly string[];
}

/** The state to compare with; one stored before changes were noticed lacks its last conclusive verdict. */
interface Previous {
  readonly lastConclusive?: ConclusiveVerdict | null;
  readonly last: Check | null;
}

/** The last conclusive verdict; null where there was none, or the next is to be compared with nothing. */
export function conclusiveOf({ lastConclusive, last }: Previous): ConclusiveVerdict | null {
  return lastConclusive === undefined ? last && conclusiveBy(last) : lastConclusive;
}

/** The conclusive verdict of a check; null where the check was inconclusive. */
export function conclusiveBy({
  verdict,
  reasons,
}: Pick<Check, 'verdict' | 'reasons'>): ConclusiveVerdict | null {
  const settled = CONCLUSIVE.find((one) => one === verdict);
  return settled ? { verdict: settled, how: howOf(settled, reasons) } : null;
}

/**
 * Reasons that differ where their evidence differs; for those of WITHOUT_EVIDENCE it does not matter
 * where the page says so.
 */
const WITH_EVIDENCE: readonly PostReasonCode[] = [
  'target-changed',
  'rel-added',
  'rel-missing',
  'anchor-changed',
];
const WITHOUT_EVIDENCE: readonly PostReasonCode[] = [
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
    return WITHOUT_EVIDENCE.includes(code) ? code : [];
  });
  return how.sort();
}

/**
 * Decides whether a check found a change that the user should see.
 *
 * @param before the last conclusive verdict
 * @param after the verdict of the check; null where that was inconclusive
 * @param planned the link was still to come
 * @returns null where nothing changed
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

/**
 * Whether an edit changes what a guest post is judged by, so that later checks are compared with no
 * earlier one.
 */
export function changesJudgement(before: GuestPost, after: GuestPost): boolean {
  return before.planned !== after.planned || hasOtherTerms(before, after);
}
