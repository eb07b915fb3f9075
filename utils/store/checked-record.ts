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
}

/** A guest post as it stands after a check: nobody has taken it, and no run wants it any more. */
export function checkedRecord(
  { due: _due, wanted: _wanted, ...before }: PostRecord,
  { check, state, due, unseenChange: change = null, post = before.post, isSeen = false }: CheckResult,
): PostRecord {
  const old = before.unseenChange ?? null;
  const unseenChange = isSeen ? null : change ? withChange(old, change) : old;
  const followUps = fixedBy(before.followUps, check);
  return {
    ...before,
    takenBy: '',
    post,
    state,
    ...(due === null ? {} : { due }),
    unseenChange,
    ...(followUps && { followUps }),
  };
}
