import { DAY, HOUR, type Instant, SECOND } from '../time.ts';
import { isSentToFront, isUnproven } from './needs-tab.ts';
import type { Schedule } from './schedule.ts';
import { isAtRest, type PostState } from './state.ts';

const WEEK = 7 * DAY;

/** How long a post that is well waits for its next check, and how long at most where it stays well. */
const WAITS: Readonly<Record<Exclude<Schedule, 'never'>, { readonly base: number; readonly most: number }>> =
  {
    daily: { base: DAY, most: DAY },
    weekly: { base: WEEK, most: 4 * WEEK },
    monthly: { base: 30 * DAY, most: 8 * WEEK },
  };

/**
 * Plans the next check of a guest post:
 * - one that is well: as often as the user wants, and less often the longer it stays so, up to four
 *   times as long or eight weeks
 * - one that is not, or where nothing could be seen: after a day, then two, then four, up to as often as
 *   the user wants
 * - one that seems lost: after an hour, or a day where its address leads to the front page; where a second look
 *   would prove nothing, as one where nothing could be seen
 *
 * All is a fifth more or less, and never more than daily but for the second check of what seems lost.
 *
 * @param now when the last check was
 * @param random from 0 to 1, so that checks of many posts spread over time
 * @param retryAfter how long the server wants to be left alone, in ms; null where it does not say
 * @returns null where no check is planned
 */
export function nextCheck(
  { verdict, unchangedChecks, last }: PostState,
  now: Instant,
  random: number,
  schedule: Schedule,
  retryAfter: number | null = null,
): Instant | null {
  if (isAtRest(verdict)) return null;
  if (!last) return now;
  // Whoever asked for the first check wants to know, whatever the schedule.
  const isToConfirm = verdict === 'seems-lost' && !isUnproven(last);
  const least = isToConfirm && !isSentToFront(last) ? HOUR : DAY;
  const usual = isToConfirm ? 1.3 * least : waitFor(verdict, unchangedChecks, schedule);
  if (usual === null) return null;
  const wait = usual * (0.8 + 0.4 * random);
  return now + Math.max(wait, least, retryAfter ?? 0);
}

function waitFor(verdict: PostState['verdict'], unchanged: number, schedule: Schedule): number | null {
  if (schedule === 'never') return null;
  const { base, most } = WAITS[schedule];
  switch (verdict) {
    case 'unknown':
    case 'changed':
    case 'not-counted':
    case 'seems-lost':
    case 'lost':
      return Math.min(base, DAY * 2 ** unchanged);
    case 'planned':
      return Math.min(base, 2 * DAY);
    default:
      return Math.min(most, base * 2 ** Math.floor(unchanged / 4));
  }
}

/**
 * Plans the next check of a guest post again, after the user has set another schedule. Checks that
 * are late by the new schedule are spread over a day.
 *
 * @param due when the next check was planned; null where none was
 * @param random from 0 to 1
 * @returns null where no check is planned
 */
export function rescheduled(
  state: PostState,
  due: Instant | null,
  now: Instant,
  random: number,
  schedule: Schedule,
): Instant | null {
  const { last } = state;
  // The first check was asked for when the post was added.
  if (!last) return due;
  const next = nextCheck(state, last.at, random, schedule);
  // A post that is due waits for its turn already; it may be due because the user has edited it.
  if (next === null || (due !== null && due <= now)) return next === null ? null : due;
  return next > now ? next : now + random * DAY;
}

/** No server is obeyed for longer, in ms. */
export const LONGEST_RETRY_AFTER = 4 * WEEK;

/**
 * Reads a `Retry-After` header: seconds or a date (RFC 9110, 10.2.3).
 *
 * @param header null where there is none
 * @returns how long to wait, in ms, at most four weeks; null where the header says nothing that can be read
 */
export function retryAfterMs(header: string | null, now: Instant): number | null {
  if (header === null) return null;
  const seconds = /^\s*(\d+)\s*$/.exec(header)?.[1];
  // `Date.parse` makes a date of nearly anything; all three forms of HTTP dates begin with the day of the week (RFC 9110, 5.6.7).
  const date = /^\s*(mon|tue|wed|thu|fri|sat|sun)/i.test(header) ? Date.parse(header) : Number.NaN;
  const ms = seconds === undefined ? date - now : Number(seconds) * SECOND;
  return Number.isNaN(ms) || ms < 0 ? null : Math.min(ms, LONGEST_RETRY_AFTER);
}
