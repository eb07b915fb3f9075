import { isAtRest, type PostState } from './state.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;

/**
 * When to look at a guest post again: weekly; a day after a change; an hour after
 * it seemed lost; ever more slowly where it is steady, up to four weeks; where
 * nothing could be seen, after a day, and two, and four, up to a week; all a
 * fifth more or less. Never more than daily, but for the second look.
 *
 * @param now in ms since 1970
 * @param random from 0 to 1: looks at many posts spread over time
 * @param retryAfter as the server asked, in ms; null where it did not
 * @returns in ms since 1970; null where there is nothing to look for
 */
export function nextLook(
  { verdict, steady, last }: PostState,
  now: number,
  random: number,
  retryAfter: number | null = null,
): number | null {
  if (isAtRest(verdict)) return null;
  if (!last) return now;
  const wait = waitFor(verdict, steady) * (0.8 + 0.4 * random);
  const least = verdict === 'seems-lost' ? HOUR_MS : DAY_MS;
  return now + Math.max(wait, least, retryAfter ?? 0);
}

function waitFor(verdict: PostState['verdict'], steady: number): number {
  switch (verdict) {
    case 'seems-lost':
      return 1.3 * HOUR_MS;
    case 'unknown':
    case 'changed':
    case 'not-counted':
    case 'lost':
      return Math.min(WEEK_MS, DAY_MS * 2 ** steady);
    case 'planned':
      return 2 * DAY_MS;
    default:
      return Math.min(4 * WEEK_MS, WEEK_MS * 2 ** Math.floor(steady / 4));
  }
}

/**
 * What a `Retry-After` header asks for, in ms; seconds or a date (RFC 9110, 10.2.3).
 *
 * @param now in ms since 1970
 * @returns null where it says nothing that can be read; at most four weeks
 */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  const seconds = /^\s*(\d+)\s*$/.exec(header)?.[1];
  // Browsers make a date of nearly anything; all three forms of HTTP begin with the day of the week (5.6.7).
  const date = /^\s*(mon|tue|wed|thu|fri|sat|sun)/i.test(header) ? Date.parse(header) : Number.NaN;
  const ms = seconds === undefined ? date - now : Number(seconds) * 1000;
  return Number.isNaN(ms) || ms < 0 ? null : Math.min(ms, 4 * WEEK_MS);
}
