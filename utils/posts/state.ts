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
  /** When it was first found lost; null where the last look did not find it so. */
  readonly lostAt: Instant | null;
  /** The last check; null before the first. */
  readonly last: Check | null;
  /** Checks in a row that said the same. */
  readonly unchangedChecks: number;
  /**
   * What the checks found, whatever the user said of the post, and since when; not there
   * before the first, and in states from before it was kept.
   */
  readonly found?: Found;
  /** What was last said of the link for good; null where what comes is compared with nothing. Not there in states from before it was kept. */
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
 * Takes a finding into account. A link is lost only when two looks, an hour
 * apart at least, find it so; what could not be seen changes nothing of that.
 *
 * @param now when the page was observed
 * @param secondLook two looks at once are wanted to be enough
 * @returns the check to be kept, how the post stands now, what of that is news (null where nothing is), and the
 * post itself with what was learned of it: one that was planned is not any more once its link is there
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

/** What a look comes to after those before it. What is not published yet cannot be gone. */
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

/** A look that saw nothing leaves what is known. */
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
 * How a guest post stands at this moment: what the user says of it comes before
 * what was seen, at once and not only after the next check.
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

/** Takes into account what the user now says of a post; nobody looked at it. */
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

/** Whether nobody looks at a post that stands so, but when the user asks. */
export function isAtRest(verdict: PostVerdict): boolean {
  return verdict === 'ignored' || verdict === 'expired';
}

function foundOf({ found, verdict, since }: PostState): Found {
  return found ?? { verdict: unsaid(verdict), since };
}

/** Where only what the user said is known, nothing is known of what was seen. */
function unsaid(verdict: PostVerdict): PostVerdict {
  return isAtRest(verdict) || verdict === 'planned' ? 'unknown' : verdict;
}

function isThere(verdict: PostVerdict): boolean {
  return verdict === 'kept' || verdict === 'changed' || verdict === 'not-counted';
}
