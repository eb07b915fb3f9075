import type { Check } from '../posts/check.ts';
import { type FollowUp, followUpNow, isOpen } from '../posts/follow-up.ts';
import { isNeverFound } from '../posts/never-found.ts';
import type { GuestPost } from '../posts/post.ts';
import { shownState } from '../posts/shown-state.ts';
import type { RecordedPost } from '../store/posts/recorded.ts';
import type { Instant } from '../time.ts';
import type { ReportMonth, ReportSpan } from './span.ts';
import {
  agreedAt,
  type Counted,
  type LeftOut,
  type ReportStanding,
  standingAt,
  stoodAt,
} from './standing.ts';

/** How a row of a report is called: as it counts, but for what one look found missing, and for what never was as agreed. */
export type ReportState = ReportStanding | 'unmet' | 'seems-lost' | 'not-found';

/** A guest post that counts at the end of a report. */
export interface ReportPost {
  readonly post: GuestPost;
  readonly standing: ReportStanding;
  /** The word for it in its row: a link that only seems lost counts as unknown, and one that never was as agreed as changed. */
  readonly state: ReportState;
  /** When the time of the report began; null where it did not count then. */
  readonly before: ReportStanding | null;
  /** At the end of each month; null where it did not count then. */
  readonly months: readonly (ReportStanding | null)[];
  /** Since when it stands so, by the checks; null where there was none. */
  readonly since: Instant | null;
  /** The check that its standing rests on; null where there was none. */
  readonly check: Check | null;
  /** Nobody has looked for so long that it holds no longer. */
  readonly isStale: boolean;
  /** The last check that found the link; null where none did. */
  readonly lastSeen: Check | null;
  /** When checks after that one found it lost, in their order. */
  readonly missingAt: readonly Instant[];
  /** Up to the end of the report, somebody asked for it or was promised it, and nothing came of that yet; else null. */
  readonly followUp: FollowUp | null;
  /** When it was lost and, later within the time, found again; null where that did not happen. */
  readonly returned: { readonly lostAt: Instant; readonly foundAt: Instant } | null;
}

/** A guest post that counts for nothing at the end of a report, but may have before. */
export interface LeftOutPost {
  readonly leftOut: LeftOut | 'not-added';
  readonly before: ReportStanding | null;
  readonly months: readonly (ReportStanding | null)[];
}

/** Tells all that a report says of a guest post. */
export function reportPost(
  recorded: RecordedPost,
  { from, to }: ReportSpan,
  months: readonly ReportMonth[],
): ReportPost | LeftOutPost {
  const before = standingAt(recorded, from);
  const byMonth = months.map(({ end }) => standingAt(recorded, end));
  const stood = stoodAt(recorded, to);
  if (!('check' in stood)) return { leftOut: stood.kind, before, months: byMonth };
  const checks = recorded.checks.filter(({ at }) => at <= to);
  const seenAt = checks.findLastIndex(({ link }) => link !== null);
  return {
    post: agreedAt(recorded, to),
    standing: stood.kind,
    state: stateOf(recorded, stood),
    before,
    months: byMonth,
    since: stood.check && sinceOf(checks, stood.check),
    check: stood.check,
    isStale: stood.isStale,
    lastSeen: checks[seenAt] ?? null,
    missingAt: checks.slice(seenAt + 1).flatMap(({ verdict, at }) => (isMissing(verdict) ? at : [])),
    followUp: askedBy(recorded, to),
    returned: returnedIn(recorded, checks, from),
  };
}

function askedBy({ record }: RecordedPost, to: Instant): FollowUp | null {
  const followUp = followUpNow(record.followUps?.filter(({ at }) => at <= to));
  return isOpen(followUp) ? followUp : null;
}

function stateOf({ record, checks }: RecordedPost, { kind, check, isStale }: Counted): ReportState {
  if (!check || isStale) return kind;
  if (kind === 'changed') return shownState(kind, { ...record, checks }, check.at);
  // The page was seen, and a second look is to come.
  if (kind === 'unknown' && check.verdict === 'seems-lost')
    return isNeverFound(record, check.at) ? 'not-found' : check.verdict;
  return kind;
}

/** When the checks began that all came to the same verdict, up to one of them. */
function sinceOf(checks: readonly Check[], last: Check): Instant {
  const upTo = checks.slice(0, checks.indexOf(last) + 1);
  const other = upTo.findLastIndex(({ verdict }) => verdict !== last.verdict);
  return upTo[other + 1]?.at ?? last.at;
}

/** The last time that a loss ended within a span. What was never there before was not lost. */
function returnedIn(
  { record }: RecordedPost,
  checks: readonly Check[],
  from: Instant,
): ReportPost['returned'] {
  const foundIndex = checks.findLastIndex(
    ({ at, link }, i) => at >= from && link !== null && lastKnown(checks.slice(0, i))?.verdict === 'lost',
  );
  const found = checks[foundIndex];
  const lost = lastKnown(checks.slice(0, Math.max(0, foundIndex)));
  return found && lost && !isNeverFound(record, lost.at)
    ? { lostAt: sinceOf(checks, lost), foundAt: found.at }
    : null;
}

/** The last check that found the link, or found it lost. */
function lastKnown(checks: readonly Check[]): Check | undefined {
  return checks.findLast(({ verdict, link }) => link !== null || verdict === 'lost');
}

function isMissing(verdict: Check['verdict']): boolean {
  return verdict === 'lost' || verdict === 'seems-lost';
}
