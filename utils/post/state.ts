import type { Check, PostVerdict } from './check.ts';
import type { Finding } from './judge-post.ts';
import type { GuestPost } from './post.ts';

/** How a guest post stands, after all checks. */
export interface PostState {
  readonly verdict: PostVerdict;
  /** Since when it stands so, in ms since 1970. */
  readonly since: number;
  /** When the link was first and last seen; null where it never was. */
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
  /** When it was first found lost; null where the last look did not find it so. */
  readonly lostAt: number | null;
  /** The last check; null before the first. */
  readonly last: Check | null;
  /** Checks in a row that said the same. */
  readonly steady: number;
}

const HOUR_MS = 3_600_000;

/** Before the first check. */
export function newState(post: Pick<GuestPost, 'planned' | 'added'>): PostState {
  return {
    verdict: post.planned ? 'planned' : 'unknown',
    since: post.added,
    firstSeen: null,
    lastSeen: null,
    lostAt: null,
    last: null,
    steady: 0,
  };
}

/**
 * Takes a finding into account. A link is lost only when two looks, an hour
 * apart at least, find it so; what could not be seen changes nothing of that.
 *
 * @param now when the look was, in ms since 1970
 * @param secondLook two looks at once are wanted to be enough
 * @returns the check to be kept, and how the post stands now
 */
export function takeFinding(
  post: GuestPost,
  before: PostState,
  found: Finding,
  now: number,
  secondLook = false,
): { check: Check; state: PostState } {
  const isGone = found.verdict === 'seems-lost';
  const isConfirmed =
    isGone &&
    before.lostAt !== null &&
    (before.verdict === 'lost' || secondLook || now - before.lostAt >= HOUR_MS);
  const verdict = settled(post, isConfirmed ? 'lost' : found.verdict, now);
  const check: Check = { ...found, verdict, at: now };
  const isSame = verdict === before.verdict;
  const seenAt = found.link === null ? null : now;
  return {
    check,
    state: {
      verdict,
      since: isSame ? before.since : now,
      firstSeen: before.firstSeen ?? seenAt,
      lastSeen: seenAt ?? before.lastSeen,
      lostAt: lostSince(before, found, verdict, now),
      last: check,
      steady: isSame ? before.steady + 1 : 0,
    },
  };
}

/** A look that saw nothing leaves what is known; what is not published yet cannot be lost. */
function lostSince(
  { lostAt }: PostState,
  found: Finding,
  verdict: PostVerdict,
  now: number,
): PostState['lostAt'] {
  if (verdict === 'planned') return null;
  if (found.verdict === 'unknown') return lostAt;
  return found.verdict === 'seems-lost' ? (lostAt ?? now) : null;
}

/** What the user said of the post comes before what was seen. */
function settled({ ignored, planned, expires }: GuestPost, verdict: PostVerdict, now: number): PostVerdict {
  if (ignored) return 'ignored';
  if (expires !== null && expires <= now) return 'expired';
  const isThere = verdict === 'kept' || verdict === 'changed' || verdict === 'not-counted';
  return planned && !isThere ? 'planned' : verdict;
}
