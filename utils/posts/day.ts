import type { Instant } from '../time.ts';

/** Days by the user's clock: files and forms name a day, posts keep instants. */

/**
 * Finds when a day begins.
 *
 * @param date `2027-01-31`
 * @returns NaN where there is no such day
 */
export function beginOf(date: string): Instant {
  const at = Date.parse(`${date}T00:00:00`);
  // JavaScript reads 2027-02-30 as a day in March.
  return Number.isNaN(at) || dayOf(at) !== date ? Number.NaN : at;
}

/**
 * Finds the last second of a day.
 *
 * @param date `2027-01-31`
 * @returns NaN where there is no such day
 */
export function endOf(date: string): Instant {
  return Number.isNaN(beginOf(date)) ? Number.NaN : Date.parse(`${date}T23:59:59`);
}

/**
 * Names the day of an instant.
 *
 * @returns `2027-01-31`
 */
export function dayOf(at: Instant): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const year = String(date.getFullYear()).padStart(4, '0');
  return `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
