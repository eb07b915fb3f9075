import { HOUR, type Instant, MINUTE, SECOND } from '../time.ts';
import { language, timeFormat } from './text.ts';

/** A time as short as possible: only the hour on the same day, day and hour in the same year, else only the date. */
export function shortTime(at: Instant, now: Instant): string {
  const [then, today] = [new Date(at), new Date(now)];
  const hour = { hour: 'numeric', minute: 'numeric' } as const;
  if (then.toDateString() === today.toDateString()) return timeFormat(hour).format(at);
  const isThisYear = then.getFullYear() === today.getFullYear();
  return timeFormat(
    isThisYear ? { month: 'short', day: 'numeric', ...hour } : { dateStyle: 'medium' },
  ).format(at);
}

/**
 * A span of time, rounded in its largest unit, at least 1: `3 min`.
 *
 * @param ms in milliseconds
 */
export function duration(ms: number): string {
  const [value, unit] =
    ms < MINUTE ? [ms / SECOND, 'second'] : ms < HOUR ? [ms / MINUTE, 'minute'] : [ms / HOUR, 'hour'];
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'short' }).format(
    Math.max(1, Math.round(value)),
  );
}
