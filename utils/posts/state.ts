import { DAY, HOUR, type Instant } from '../time.ts';
import { learned } from './baseline.ts';
import {
  type ConclusiveVerdict,
  conclusiveBy,
  conclusiveOf,
  type UnseenChange,
  unseenChangeBetween,
} from './changes.ts';
import type { Check, PostVerdict } from './check.ts';
import { type KeptEvidence, keptEvidence } from './evidence.ts';
import type { Finding } from './judge.ts';
import { isKnownKept } from './known-kept.ts';
import type { KnownPage } from './known-page.ts';
import { isSentToFront, isUnproven } from './needs-tab.ts';
import { type OutboundHistory, withOutbound } from './outbound.ts';
import type { GuestPost } from './post.ts';

/** How a guest post stands after all checks. */
export interface PostState extends KeptEvidence {
  readonly verdict: PostVerdict;
  /** Since when it stands so. */
  readonly since: Instant;
  /** When a check first and last found the link; null where none did. */
  readonly firstSeen: Instant | null;
  readonly lastSeen: Instant | null;
  /** When a check first found the link lost; null where the last conclusive check found it there. */
  readonly lostAt: Instant | null;
  /** How that check read the page. Absent where `lostAt` is null, and in states that are older than this field. */
  readonly lostBy?: Check['way'];
  /** The last check; null before the first. */
  readonly last: Check | null;
  /** How many checks in a row came to the same verdict as the one before. */
  readonly unchangedChecks: number;
  /** What the checks found, whatever the user says of the post; absent before the first check, and in states that are older than this field. */
  readonly found?: Found;
  /** The last conclusive verdict; null where the next is compared with nothing. Absent in states that are older than this field. */
  readonly lastConclusive?: ConclusiveVerdict | null;
  /** The page as it was when a check last found the link in it; absent where none did, and in states that are older than this field. */
  readonly knownPage?: KnownPage;
  /** Of its page, when a check last saw it; absent where none did, and in states that are older than this field. */
  readonly title?: string;
  /** Links of its text to other sites; absent where none were counted, and in states that are older than this field. */
  readonly outbound?: OutboundHistory;
}

interface Found {
  readonly verdict: PostVerdict;
  readonly since: Instant;
}

/** The state of a guest post before its first check. */
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
 * Takes the finding of a check into account. A link is lost only where two checks find it so that have
 * seen all of the page:
 * - two fetches at least an hour apart
 * - two visits of the user at least a day apart
 * - a visit and a fetch, for they see the page with and without the user's cookies
 * - two looks at least a day apart where its address leads to the front page for good
 *
 * Checks between them that were inconclusive, or have not seen all, change nothing of that.
 *
 * @param now when the check was
 * @param page what the check makes known of the page; null where it makes nothing known
 * @param secondLook two checks are enough, however soon after each other; but for the front page
 * @returns the check to be stored; how the post stands now; the change that the user has not seen, or
 * null; and the post with what the check found out about it (see {@link learned})
 */
export function takeFinding(
  post: GuestPost,
  before: PostState,
  found: Finding,
  now: Instant,
  secondLook = false,
  page: KnownPage | null = null,
): { check: Check; state: PostState; unseenChange: UnseenChange | null; post: GuestPost } {
  const confirmed = confirmedBy(post, before, found, now, secondLook);
  const was = foundOf(before);
  const foundNow = { verdict: confirmed, since: confirmed === was.verdict ? was.since : now };
  const verdict = statusAt(post, { verdict: confirmed, found: foundNow }, now);
  const { context, title = before.title, ...seen } = found;
  const check: Check = { ...seen, verdict, at: now };
  const isSame = verdict === before.verdict;
  const seenAt = found.link === null ? null : now;
  const [conclusiveBefore, conclusiveNow] = [conclusiveOf(before), conclusiveBy(check)];
  // A page without the link may be another one.
  const knownPage = (found.link && page) ?? before.knownPage;
  // What the user says of a post is no reason to forget how its link stood.
  const outbound = withOutbound(before.outbound ?? null, { ...check, verdict: found.verdict });
  const kind = unseenChangeBetween(
    conclusiveBefore,
    conclusiveNow,
    post.planned,
    isKnownKept({ post, state: before }),
  );
  return {
    check,
    state: {
      verdict,
      since: isSame ? before.since : now,
      firstSeen: before.firstSeen ?? seenAt,
      lastSeen: seenAt ?? before.lastSeen,
      ...firstLoss(post, before, found, now),
      last: check,
      unchangedChecks: isSame ? before.unchangedChecks + 1 : 0,
      found: foundNow,
      lastConclusive: conclusiveNow ?? conclusiveBefore,
      ...(knownPage ? { knownPage } : {}),
      ...(title ? { title } : {}),
      ...keptEvidence(before, found.link, found.verdict === 'kept', now, context),
      ...(outbound && { outbound }),
    },
    unseenChange: kind && { kind, at: now, notifiedAt: null },
    post: learned(post, found.link, now),
  };
}

/** The verdict of a check, given the checks before it. The link of a post that is not published yet cannot be lost. */
function confirmedBy(
  post: GuestPost,
  before: PostState,
  found: Finding,
  now: Instant,
  secondLook: boolean,
): PostVerdict {
  const { verdict } = found;
  if (post.planned && !isThere(verdict)) return 'unknown';
  const { lostAt } = before;
  if (verdict !== 'seems-lost' || lostAt === null) return verdict;
  if (foundOf(before).verdict === 'lost') return 'lost';
  const [isVisit, wasVisit] = [found.way === 'visited', before.lostBy === 'visited'];
  const isLater = (wait: number) => now - lostAt >= wait;
  // A site that is being moved sends all to its front page for some hours: not even the user's wish makes that sooner.
  if (isSentToFront(found) || (before.last && isSentToFront(before.last)))
    return isLater(DAY) && !isUnproven(found) ? 'lost' : verdict;
  const isAnotherLook = isVisit !== wasVisit || isLater(isVisit ? DAY : HOUR);
  return (secondLook || isAnotherLook) && !isUnproven(found) ? 'lost' : verdict;
}

/** The check that first found the link lost. One that was inconclusive, or has not seen all of the page, leaves what is known. */
function firstLoss(
  { planned }: GuestPost,
  { lostAt, lostBy }: PostState,
  found: Finding,
  now: Instant,
): Pick<PostState, 'lostAt' | 'lostBy'> {
  const isLoss = found.verdict === 'seems-lost';
  if (planned || !(isLoss || found.verdict === 'unknown')) return { lostAt: null };
  if (lostAt === null) return isLoss && !isUnproven(found) ? { lostAt: now, lostBy: found.way } : { lostAt };
  return lostBy === undefined ? { lostAt } : { lostAt, lostBy };
}

/** What the user says of a post that comes before what checks found. */
type Said = Pick<GuestPost, 'ignored' | 'expires' | 'planned'>;

/**
 * Tells how a guest post stands at this moment. What the user says of it comes before what checks
 * found, and holds at once, not only after the next check.
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

/**
 * Takes into account what the user says of a post now, without a check.
 *
 * @returns the state itself where the verdict stays the same
 */
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

/** Whether a post with this verdict is checked only when the user asks. */
export function isAtRest(verdict: PostVerdict): boolean {
  return verdict === 'ignored' || verdict === 'expired';
}

function foundOf({ found, verdict, since }: PostState): Found {
  return found ?? { verdict: unsaid(verdict), since };
}

/** A verdict that comes from what the user says tells nothing of what checks found. */
function unsaid(verdict: PostVerdict): PostVerdict {
  return isAtRest(verdict) || verdict === 'planned' ? 'unknown' : verdict;
}

function isThere(verdict: PostVerdict): boolean {
  return verdict === 'kept' || verdict === 'changed' || verdict === 'not-counted';
}
