import { DAY, HOUR, type Instant, SECOND } from '../time.ts';
import type { Schedule } from './schedule.ts';
import { isAtRest, type PostState } from './state.ts';

const WEEK_MS = 7 * DAY;

/** How long a post that is well waits, and how long at most when it stays so. */
const WAITS: Readonly<Record<Exclude<Schedule, 'never'>, { readonly base: number; readonly most: number }>> =
  {
    daily: { base: DAY, most: DAY },
    weekly: { base: WEEK_MS, most: 4 * WEEK_MS },
    monthly: { base: 30 * DAY, most: 8 * WEEK_MS },
  };

/**
 * Decides when to check a guest post again, give or take a fifth:
 * - as often as the user wants, and ever less often where nothing changes, down to a quarter of that or every eight weeks
 * - a day after a change, and an hour after it seemed lost
 * - after one day, two, four … where nothing could be seen, up to as often as the user wants
 *
 * Never more than daily, but for the check that confirms a loss.
 *
 * @param random from 0 to 1, which spreads the checks of many posts over time
 * @param retryAfter as the server asked, in ms; null where it did not
 * @returns the time; null where it is not to be checked
 */
export function nextCheck(
  { verdict, unchangedChecks, last }: PostState,
  now: Instant,
  random: number,
  schedule: Schedule,
  retryAfter: number | null = null,
): number | null {
  if (isAtRest(verdict)) return null;
  if (!last) return now;
  const usual = waitFor(verdict, unchangedChecks, schedule);
  if (usual === null) return null;
  const wait = usual * (0.8 + 0.4 * random);
  const least = verdict === 'seems-lost' ? HOUR : DAY;
  return now + Math.max(wait, least, retryAfter ?? 0);
}

function waitFor(verdict: PostState['verdict'], steady: number, schedule: Schedule): number | null {
  // Also without a schedule: whoever asked for the first check wants to know how it ends.
  if (verdict === 'seems-lost') return 1.3 * HOUR;
  if (schedule === 'never') return null;
  const { base, most } = WAITS[schedule];
  switch (verdict) {
    case 'unknown':
    case 'changed':
    case 'not-counted':
    case 'lost':
      return Math.min(base, DAY * 2 ** steady);
    case 'planned':
      return Math.min(base, 2 * DAY);
    default:
      return Math.min(most, base * 2 ** Math.floor(steady / 4));
  }
}

/**
 * Decides anew when to check a guest post, as the user wants it more or less often now.
 * Checks that are late by that are spread over a day.
 *
 * @param due when it was to be checked; null where it was not
 * @param random from 0 to 1
 * @returns the time; null where it is not
 */
export function rescheduled(
  state: PostState,
  due: Instant | null,
  now: Instant,
  random: number,
  schedule: Schedule,
): number | null {
  const { last } = state;
  // Adding a post asks for its first check.
  if (!last) return due;
  const next = nextCheck(state, last.at, random, schedule);
  // A post that is due waits for its turn already, maybe because the user edited it.
  if (next === null || (due !== null && due <= now)) return next === null ? null : due;
  return next > now ? next : now + random * DAY;
}

/**
 * Reads a `Retry-After` header: seconds or a date (RFC 9110, 10.2.3).
 *
 * @returns how long to wait, in ms, at most four weeks; null where the header cannot be read
 */
export function retryAfterMs(header: string | null, now: Instant): number | null {
  if (header === null) return null;
  const seconds = /^\s*(\d+)\s*$/.exec(header)?.[1];
  // `Date.parse` takes nearly anything; all three forms of HTTP dates begin with the day of the week (RFC 9110, 5.6.7).
  const date = /^\s*(mon|tue|wed|thu|fri|sat|sun)/i.test(header) ? Date.parse(header) : Number.NaN;
  const ms = seconds === undefined ? date - now : Number(seconds) * SECOND;
  return Number.isNaN(ms) || ms < 0 ? null : Math.min(ms, 4 * WEEK_MS);
}
