import { HOUR, MINUTE, SECOND } from '../time.ts';
import { language, timeFormat } from './text.ts';

/**
 * A time as short as can be: without the day where that is this one, without the year where that is this one's,
 * else without the hour.
 *
 * @param now in ms since 1970
 */
export function shortTime(at: number, now: number): string {
  const [then, today] = [new Date(at), new Date(now)];
  const hour = { hour: 'numeric', minute: 'numeric' } as const;
  if (then.toDateString() === today.toDateString()) return timeFormat(hour).format(at);
  const isThisYear = then.getFullYear() === today.getFullYear();
  return timeFormat(
    isThisYear ? { month: 'short', day: 'numeric', ...hour } : { dateStyle: 'medium' },
  ).format(at);
}

/** A length of time in its largest unit: `3 min`. */
export function duration(ms: number): string {
  const [value, unit] =
    ms < MINUTE ? [ms / SECOND, 'second'] : ms < HOUR ? [ms / MINUTE, 'minute'] : [ms / HOUR, 'hour'];
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'short' }).format(
    Math.max(1, Math.round(value)),
  );
}
