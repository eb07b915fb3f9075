import type { Instant } from '../time.ts';
import type { Check, PostReason, PostReasonCode, PostVerdict } from './check.ts';
import { hasOtherTerms } from './match.ts';
import type { GuestPost } from './post.ts';

/**
 * Changes of a guest post that the user wants to know of: its link is lost, is not as agreed any more, is back as agreed,
 * or as agreed at last (`met`), or is there as planned; it should be there by now; the user wanted to be reminded of it;
 * its page has many more links to other sites than when the link was placed.
 */
export const UNSEEN_CHANGE_KINDS = [
  'lost',
  'changed',
  'back',
  'met',
  'published',
  'overdue',
  'reminder',
  'crowded',
] as const;
export type UnseenChangeKind = (typeof UNSEEN_CHANGE_KINDS)[number];

/** A change that the user has not seen yet. */
export interface UnseenChange {
  readonly kind: UnseenChangeKind;
  /** When it was found. */
  readonly at: Instant;
  /** When the user was notified of it; null where that is still to be done. */
  readonly notifiedAt: Instant | null;
  /** What else is unseen, newest first: of each other matter the last. Absent where there is nothing else. */
  readonly also?: readonly UnseenChangeKind[];
  /** Those of `also` of which the user was notified before the newest was found, and when; absent where that is of none. */
  readonly notifiedBefore?: NotifiedBefore;
}

interface NotifiedBefore {
  readonly kinds: readonly UnseenChangeKind[];
  readonly at: Instant;
}

/** The kinds that say how the link is: of these the newest says all, and each other kind is a matter of its own. */
const OF_THE_LINK: readonly UnseenChangeKind[] = ['lost', 'changed', 'back', 'met', 'published'];

/** All that is unseen of a guest post, newest first. */
export function unseenKinds(change: UnseenChange | null | undefined): readonly UnseenChangeKind[] {
  return change ? [change.kind, ...(change.also ?? [])] : [];
}

/**
 * Adds a change to what is unseen of a guest post: it comes first, and nothing is lost but what is of the same matter.
 *
 * @param before null or undefined where nothing was unseen
 */
export function withChange(before: UnseenChange | null | undefined, change: UnseenChange): UnseenChange {
  const newer = unseenKinds(change);
  const older = unseenKinds(before).filter((kind) => !newer.some((one) => isSaidBy(kind, one)));
  const [, ...also] = [...newer, ...older];
  const notifiedBefore = notifiedAmong(before, older);
  return {
    ...change,
    ...(also.length > 0 && { also }),
    ...(notifiedBefore && { notifiedBefore }),
  };
}

/** Which of these kinds the user was notified of, as part of an unseen change; undefined where that is of none. */
function notifiedAmong(
  change: UnseenChange | null | undefined,
  kinds: readonly UnseenChangeKind[],
): NotifiedBefore | undefined {
  if (!change) return undefined;
  const { notifiedAt, notifiedBefore } = change;
  const all = notifiedAt === null ? notifiedBefore : { kinds, at: notifiedAt };
  const among = all?.kinds.filter((kind) => kinds.includes(kind)) ?? [];
  return all && among.length > 0 ? { kinds: among, at: all.at } : undefined;
}

/** What is published is overdue no longer. */
function isSaidBy(kind: UnseenChangeKind, newer: UnseenChangeKind): boolean {
  if (kind === 'overdue' && newer === 'published') return true;
  return kind === newer || (OF_THE_LINK.includes(kind) && OF_THE_LINK.includes(newer));
}

/**
 * Takes a kind away from what is unseen, as the user has seen it: they need not be notified of the others.
 *
 * @returns null where nothing is left
 */
export function withoutKind(
  before: UnseenChange | null | undefined,
  kind: UnseenChangeKind,
): UnseenChange | null {
  if (!before) return null;
  const kinds = unseenKinds(before);
  if (!kinds.includes(kind)) return before;
  const [first, ...also] = kinds.filter((one) => one !== kind);
  if (first === undefined) return null;
  const { at, notifiedAt } = before;
  return { kind: first, at, notifiedAt: notifiedAt ?? at, ...(also.length > 0 && { also }) };
}

/**
 * Puts a kind back that was taken away from what is unseen, behind all that came since. The user was notified of it before.
 *
 * @param at when it is put back
 */
export function withKindBack(
  before: UnseenChange | null | undefined,
  kind: UnseenChangeKind,
  at: Instant,
): UnseenChange {
  if (!before) return { kind, at, notifiedAt: at };
  return unseenKinds(before).includes(kind) ? before : { ...before, also: [...(before.also ?? []), kind] };
}

const CONCLUSIVE = ['kept', 'changed', 'not-counted', 'lost'] as const;

/** The last verdict that said something of the link for good: the next one is compared with it, whatever inconclusive ones lie between. */
export interface ConclusiveVerdict {
  readonly verdict: (typeof CONCLUSIVE)[number];
  /** In which ways it is not as agreed: two verdicts that differ in them are not the same. */
  readonly how: readonly string[];
}

interface Previous {
  /** Absent in states that are older than this field. */
  readonly lastConclusive?: ConclusiveVerdict | null;
  readonly last: Check | null;
}

/** The last conclusive verdict of a state; null where there was none, or where the next is to be compared with nothing. */
export function conclusiveOf({ lastConclusive, last }: Previous): ConclusiveVerdict | null {
  return lastConclusive === undefined ? last && conclusiveBy(last) : lastConclusive;
}

/** The conclusive verdict of a check; null where it says nothing of the link, or nothing for good. */
export function conclusiveBy({
  verdict,
  reasons,
}: Pick<Check, 'verdict' | 'reasons'>): ConclusiveVerdict | null {
  const conclusive = CONCLUSIVE.find((one) => one === verdict);
  return conclusive ? { verdict: conclusive, how: howOf(conclusive, reasons) } : null;
}

/** Reasons that count as another way when their evidence is another: it is what somebody made of the link. */
const WITH_EVIDENCE: readonly PostReasonCode[] = [
  'target-changed',
  'rel-added',
  'rel-missing',
  'anchor-changed',
];
/** Reasons whose evidence only says where in the page it was found. */
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
 * Finds the change between two conclusive verdicts.
 *
 * @param before null where there is nothing to compare with
 * @param after of the check; null where it was inconclusive
 * @param planned the link was still to come
 * @param onceKept it is known that the link was as agreed before; see `isKnownKept`
 * @returns null where the user need not know
 */
export function unseenChangeBetween(
  before: ConclusiveVerdict | null,
  after: ConclusiveVerdict | null,
  planned = false,
  onceKept = true,
): UnseenChangeKind | null {
  if (after === null) return null;
  if (planned && after.verdict === 'kept') return 'published';
  if (after.verdict === 'kept') {
    if (before === null || before.verdict === 'kept') return null;
    return onceKept ? 'back' : 'met';
  }
  if (after.verdict === before?.verdict && after.how.join('\n') === before.how.join('\n')) return null;
  return after.verdict === 'lost' ? 'lost' : 'changed';
}

/** Whether the user has changed what a guest post is judged by: verdicts before that cannot be compared with later ones. */
export function changesJudgement(before: GuestPost, after: GuestPost): boolean {
  return before.planned !== after.planned || hasOtherTerms(before, after);
}

/**
 * Whether the user is content with the link as a check has found it. What a file of a tool says is no such word, and
 * neither is the older link that comes back with an undo.
 */
export function isAccepted({ baseline: before }: GuestPost, { baseline: after }: GuestPost): boolean {
  return after !== null && after.reported === undefined && (before === null || after.at > before.at);
}
