import type { Instant } from '../time.ts';

/** Days as the user's clock has them: files and forms name a day, posts keep instants. */

/**
 * @param date `2027-01-31`
 * @returns its first instant; NaN where there is no such day
 */
export function beginOf(date: string): number {
  const at = Date.parse(`${date}T00:00:00`);
  // 2027-02-30 is read as a day in March.
  return Number.isNaN(at) || dayOf(at) !== date ? Number.NaN : at;
}

/**
 * @param date `2027-01-31`
 * @returns its last second; NaN where there is no such day
 */
export function endOf(date: string): number {
  return Number.isNaN(beginOf(date)) ? Number.NaN : Date.parse(`${date}T23:59:59`);
}

/**
 * @returns `2027-01-31`
 */
export function dayOf(at: Instant): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const year = String(date.getFullYear()).padStart(4, '0');
  return `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
