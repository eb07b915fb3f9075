import { HOUR, type Instant } from '../time.ts';
import { learned } from './baseline.ts';
import {
  type ConclusiveVerdict,
  conclusiveBy,
  conclusiveOf,
  type UnseenChange,
  unseenChangeBetween,
} from './changes.ts';
import type { Check, PostVerdict } from './check.ts';
import type { Finding } from './judge.ts';
import type { GuestPost } from './post.ts';

/** How a guest post stands, after all checks. */
export interface PostState {
  readonly verdict: PostVerdict;
  /** Since when it stands so. */
  readonly since: Instant;
  /** When the link was first and last seen; null where it never was. */
  readonly firstSeen: Instant | null;
  readonly lastSeen: Instant | null;
  /** When it was first found lost; null where the last check did not find it so. */
  readonly lostAt: Instant | null;
  /** The last check; null before the first. */
  readonly last: Check | null;
  /** Checks in a row that said the same. */
  readonly unchangedChecks: number;
  /**
   * What the checks found, whatever the user said of the post, and since when; absent
   * before the first check, and in states that were stored before this field existed.
   */
  readonly found?: Found;
  /**
   * The last conclusive verdict; null where the next is compared with nothing. Absent in states stored
   * before this field existed.
   */
  readonly lastConclusive?: ConclusiveVerdict | null;
}

interface Found {
  readonly verdict: PostVerdict;
  readonly since: Instant;
}

/** Before the first check. */
export function newState(post: Pick<GuestPost, 'planned' | 'added'>): PostState {
  return {
    verdict: post.planned ? 'planned' : 'unknown',
    since: post.added,
    firstSeen: null,
    lastSeen: null,
    lostAt: null,
    last: null,
    unchangedChecks: 0,
  };
}

/**
 * Takes a finding into account. A link is lost only when two checks at least an hour apart
 * find it so; a check that saw nothing changes nothing of that.
 *
 * @param now when the page was observed
 * @param secondLook this is the second of two checks that may follow each other at once
 * @returns the check to store, how the post stands now, what changed (null where nothing did), and the post
 * with what was learned of it, as `learned` has it
 */
export function takeFinding(
  post: GuestPost,
  before: PostState,
  found: Finding,
  now: Instant,
  secondLook = false,
): { check: Check; state: PostState; unseenChange: UnseenChange | null; post: GuestPost } {
  const seen = seenBy(post, before, found, now, secondLook);
  const was = foundOf(before);
  const foundNow = { verdict: seen, since: seen === was.verdict ? was.since : now };
  const verdict = statusAt(post, { verdict: seen, found: foundNow }, now);
  const check: Check = { ...found, verdict, at: now };
  const isSame = verdict === before.verdict;
  const seenAt = found.link === null ? null : now;
  const [settledBefore, settledNow] = [conclusiveOf(before), conclusiveBy(check)];
  const kind = unseenChangeBetween(settledBefore, settledNow, post.planned);
  return {
    check,
    state: {
      verdict,
      since: isSame ? before.since : now,
      firstSeen: before.firstSeen ?? seenAt,
      lastSeen: seenAt ?? before.lastSeen,
      lostAt: lostSince(post, before, found, now),
      last: check,
      unchangedChecks: isSame ? before.unchangedChecks + 1 : 0,
      found: foundNow,
      lastConclusive: settledNow ?? settledBefore,
    },
    unseenChange: kind && { kind, at: now, notifiedAt: null },
    post: learned(post, found.link, now),
  };
}

/** What a finding means after the checks before it. A post that is not published yet cannot be gone. */
function seenBy(
  post: GuestPost,
  before: PostState,
  { verdict }: Finding,
  now: Instant,
  secondLook: boolean,
): PostVerdict {
  if (post.planned && !isThere(verdict)) return 'unknown';
  if (verdict !== 'seems-lost' || before.lostAt === null) return verdict;
  const isConfirmed = foundOf(before).verdict === 'lost' || secondLook || now - before.lostAt >= HOUR;
  return isConfirmed ? 'lost' : verdict;
}

/** Since when the link is known to be lost; a check that saw nothing leaves that as it was. */
function lostSince(
  { planned }: GuestPost,
  { lostAt }: PostState,
  { verdict }: Finding,
  now: Instant,
): PostState['lostAt'] {
  if (planned) return null;
  if (verdict === 'unknown') return lostAt;
  return verdict === 'seems-lost' ? (lostAt ?? now) : null;
}

type Said = Pick<GuestPost, 'ignored' | 'expires' | 'planned'>;

/**
 * Tells how a guest post stands at this moment. What the user says of it comes before what was
 * seen, and holds at once, not only after the next check.
 */
export function statusAt(
  { ignored, expires, planned }: Said,
  state: Pick<PostState, 'verdict' | 'found'>,
  now: Instant,
): PostVerdict {
  if (ignored) return 'ignored';
  if (expires !== null && expires <= now) return 'expired';
  const verdict = state.found?.verdict ?? unsaid(state.verdict);
  return planned && !isThere(verdict) ? 'planned' : verdict;
}

/** Takes into account what the user now says of a post, without a check. */
export function restated(post: Said, state: PostState, now: Instant): PostState {
  const verdict = statusAt(post, state, now);
  if (verdict === state.verdict) return state;
  const found = foundOf(state);
  return {
    ...state,
    verdict,
    since: verdict === found.verdict ? found.since : now,
    unchangedChecks: 0,
    found,
  };
}

/** Whether a post that stands so is checked only when the user asks. */
export function isAtRest(verdict: PostVerdict): boolean {
  return verdict === 'ignored' || verdict === 'expired';
}

function foundOf({ found, verdict, since }: PostState): Found {
  return found ?? { verdict: unsaid(verdict), since };
}

/** A verdict that only repeats what the user said tells nothing of what was seen. */
function unsaid(verdict: PostVerdict): PostVerdict {
  return isAtRest(verdict) || verdict === 'planned' ? 'unknown' : verdict;
}

function isThere(verdict: PostVerdict): boolean {
  return verdict === 'kept' || verdict === 'changed' || verdict === 'not-counted';
}
