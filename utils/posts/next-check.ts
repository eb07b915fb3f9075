import { DAY, HOUR, type Instant, SECOND } from '../time.ts';
import type { Schedule } from './schedule.ts';
import { isAtRest, type PostState } from './state.ts';

const WEEK_MS = 7 * DAY;

/** How long a post that is well waits, and at most, where it stays so. */
const WAITS: Readonly<Record<Exclude<Schedule, 'never'>, { readonly base: number; readonly most: number }>> =
  {
    daily: { base: DAY, most: DAY },
    weekly: { base: WEEK_MS, most: 4 * WEEK_MS },
    monthly: { base: 30 * DAY, most: 8 * WEEK_MS },
  };

/**
 * When to look at a guest post again: as often as the user wants; a day after a
 * change; an hour after it seemed lost; ever more slowly where it is steady, up to
 * four times as long or eight weeks; where nothing could be seen, after a day, and two,
 * and four, up to as often as the user wants; all a fifth more or less. Never more than
 * daily, but for the second look.
 *
 * @param random from 0 to 1: looks at many posts spread over time
 * @param retryAfter as the server asked, in ms; null where it did not
 * @returns the time; null where there is nothing to look for
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
  // Whoever asked for the first look wants to know.
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
 * When to look at a guest post again, now that the user wants it more or less often.
 * What is late by that is spread over a day.
 *
 * @param due when it was to be looked at; null where it was not
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
  // The first look is asked for by adding it.
  if (!last) return due;
  const next = nextCheck(state, last.at, random, schedule);
  // What is due waits for its turn already, and may be so because the user changed something.
  if (next === null || (due !== null && due <= now)) return next === null ? null : due;
  return next > now ? next : now + random * DAY;
}

/**
 * What a `Retry-After` header asks for, in ms; seconds or a date (RFC 9110, 10.2.3).
 *
 * @returns null where it says nothing that can be read; at most four weeks
 */
export function retryAfterMs(header: string | null, now: Instant): number | null {
  if (header === null) return null;
  const seconds = /^\s*(\d+)\s*$/.exec(header)?.[1];
  // Browsers make a date of nearly anything; all three forms of HTTP begin with the day of the week (5.6.7).
  const date = /^\s*(mon|tue|wed|thu|fri|sat|sun)/i.test(header) ? Date.parse(header) : Number.NaN;
  const ms = seconds === undefined ? date - now : Number(seconds) * SECOND;
  return Number.isNaN(ms) || ms < 0 ? null : Math.min(ms, 4 * WEEK_MS);
}
