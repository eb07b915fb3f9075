import { type UnseenChange, withChange } from '../posts/changes.ts';
import type { Check } from '../posts/check.ts';
import { fixedBy } from '../posts/follow-up.ts';
import type { GuestPost } from '../posts/post.ts';
import type { PostState } from '../posts/state.ts';
import type { Instant } from '../time.ts';
import type { PostRecord } from './schema.ts';

/** What a check came to. */
export interface CheckResult {
  readonly check: Check;
  readonly state: PostState;
  /** When the post is checked again; null where it is not. */
  readonly due: Instant | null;
  /** A change that the user has not seen; null where there is none: an earlier one stays then. */
  readonly unseenChange?: UnseenChange | null;
  /** What is agreed from now on, where the check changed that. */
  readonly post?: GuestPost;
  /** The user was on the page, and has seen how it is. */
  readonly isSeen?: boolean;
  /** A run began to want the post after this look at it had begun: it is still to come. */
  readonly isStillWanted?: boolean;
}

/**
 * A guest post as it stands after a check: nobody has taken it, and no run wants it any more. After a visit of the user
 * both stay: who is checking it is not done yet, and a run wants it fetched.
 */
export function checkedRecord(
  { due: _due, wanted, ...before }: PostRecord,
  {
    check,
    state,
    due,
    unseenChange: change = null,
    post = before.post,
    isSeen = false,
    isStillWanted = false,
  }: CheckResult,
): PostRecord {
  const isVisit = check.way === 'visited';
  const old = before.unseenChange ?? null;
  const unseenChange = isSeen ? null : change ? withChange(old, change) : old;
  const followUps = fixedBy(before.followUps, check);
  return {
    ...before,
    takenBy: isVisit ? before.takenBy : '',
    ...(wanted !== undefined && (isVisit || isStillWanted) && { wanted }),
    post,
    state,
    ...(due === null ? {} : { due }),
    unseenChange,
    ...(followUps && { followUps }),
  };
}
