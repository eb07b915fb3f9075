/** A moment: milliseconds since 1970-01-01T00:00Z, as `Date.now()` gives. */
export type Instant = number;

/** Whether a number is a moment that can be shown: a whole one, not beyond what `Date` takes. */
export function isInstant(at: number): boolean {
  return new Date(at).getTime() === at;
}

/** Spans of time, in milliseconds. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
