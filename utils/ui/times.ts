import { language, timeFormat } from './text.ts';

/**
 * A time for a column: without the year where that is this one's, else without the hour.
 *
 * @param now in ms since 1970
 */
export function shortTime(at: number, now: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const options: Intl.DateTimeFormatOptions = isThisYear
    ? { month: 'short', day: 'numeric', hour: 'numeric', minute: 'numeric' }
    : { dateStyle: 'medium' };
  return timeFormat(options).format(at);
}

/** A length of time in its largest unit: `3 min`. */
export function duration(ms: number): string {
  const [value, unit] =
    ms < 60_000 ? [ms / 1000, 'second'] : ms < 3_600_000 ? [ms / 60_000, 'minute'] : [ms / 3_600_000, 'hour'];
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'short' }).format(
    Math.max(1, Math.round(value)),
  );
}
