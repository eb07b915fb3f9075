import type { Check, PostVerdict } from '../posts/check.ts';
import { checkState } from '../posts/list/list-state.ts';
import type { GuestPost } from '../posts/post.ts';
import { statusAt } from '../posts/state.ts';
import type { RecordedPost } from '../store/posts/recorded.ts';
import { DAY, type Instant } from '../time.ts';

/** How a guest post may stand in a report. */
export const STANDINGS = ['kept', 'changed', 'not-counted', 'lost', 'never-found', 'unknown'] as const;
export type ReportStanding = (typeof STANDINGS)[number];

/** Why a guest post counts for nothing at a moment: what the user says of it comes before what checks found. */
export const LEFT_OUT = ['planned', 'expired', 'ignored'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/**
 * How long a check holds. By the slowest schedule checks are eight weeks apart, a fifth more at most
 * (utils/posts/next-check.ts): after ten weeks nobody has looked.
 */
export const CHECK_HOLDS = 70 * DAY;

/** How a guest post stood that counted. */
export interface Counted {
  readonly kind: ReportStanding;
  /** What that rests on; null where there was none. */
  readonly check: Check | null;
  /** The check holds no longer. */
  readonly isStale: boolean;
}

/** How a guest post stood at a moment. */
export type Stood = Counted | { readonly kind: LeftOut | 'not-added' };

/**
 * Tells from its history how a guest post stood at a moment:
 * 1. Before it was added, and while it was planned, ignored or past its end, it counts for nothing.
 * 2. Else it stood as the last check up to then found it. A link that only seemed lost is unknown: one look proves
 *    nothing. So is what could not be seen.
 * 3. A check holds for ten weeks: what nobody looked at for longer is unknown. What was lost stays lost until a
 *    check says something else.
 * 4. A link that nobody had seen by that check was never found: it was not lost.
 *
 * What was agreed at that moment is what the edits after it have replaced. For the present this is what the list
 * shows, but for checks that hold no longer.
 */
export function stoodAt(recorded: RecordedPost, at: Instant): Stood {
  const { checks, record } = recorded;
  const { added } = record.post;
  if (at < Math.min(added, checks[0]?.at ?? added)) return { kind: 'not-added' };
  const post = agreedAt(recorded, at);
  const check = checks.findLast((one) => one.at <= at && !isSaid(one.verdict)) ?? null;
  const verdict = statusAt(post, { verdict: check?.verdict ?? 'unknown' }, at);
  const leftOut = LEFT_OUT.find((one) => one === verdict);
  if (leftOut) return { kind: leftOut };
  const isStale = check !== null && verdict !== 'lost' && at - check.at > CHECK_HOLDS;
  const state = check ? checkState({ verdict, at: check.at }, record) : verdict;
  const found = STANDINGS.find((one) => one === state);
  return { kind: isStale ? 'unknown' : (found ?? 'unknown'), check, isStale };
}

/** How it stood, as far as it counts; null where it counts for nothing. */
export function standingAt(recorded: RecordedPost, at: Instant): ReportStanding | null {
  const stood = stoodAt(recorded, at);
  return 'check' in stood ? stood.kind : null;
}

/** A check that was made while the post was at rest, or planned, says by its verdict what the user said. */
function isSaid(verdict: PostVerdict): boolean {
  return LEFT_OUT.some((one) => one === verdict);
}

/** What was agreed at a moment: before the first edit after it. */
export function agreedAt({ record, edits }: RecordedPost, at: Instant): GuestPost {
  return edits.find((edit) => edit.at > at)?.before ?? record.post;
}
