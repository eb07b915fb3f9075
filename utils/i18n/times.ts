import { DAY, HOUR, type Instant, MINUTE, SECOND } from '../time.ts';
import { dayWords, language, text, timeFormat } from './text.ts';

const HOUR_FORMAT = { hour: 'numeric', minute: 'numeric' } as const;
const DAY_AND_HOUR_FORMAT = { month: 'short', day: 'numeric', ...HOUR_FORMAT } as const;

/** A time as short as possible: only the hour on the same day, day and hour in the same year, else only the date. */
export function shortTime(at: Instant, now: Instant): string {
  const [then, today] = [new Date(at), new Date(now)];
  const isThisYear = then.getFullYear() === today.getFullYear();
  const isThisMonth = isThisYear && then.getMonth() === today.getMonth();
  if (isThisMonth && then.getDate() === today.getDate()) return timeFormat(HOUR_FORMAT).format(at);
  return isThisYear ? timeFormat(DAY_AND_HOUR_FORMAT).format(at) : dayWords(at);
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

/** How long ago something was: `3 days ago`; `just now` where that is less than a minute, or a clock was set back. */
export function agoWords(at: Instant, now: Instant): string {
  const [value, unit] = wholeUnits(now - at);
  return value < 1
    ? text('justNow')
    : new Intl.RelativeTimeFormat(language(), { numeric: 'always' }).format(-value, unit);
}

/**
 * A span of time in whole minutes, hours or days, at least one minute: `3 days`.
 *
 * @param ms in milliseconds
 */
export function spanWords(ms: number): string {
  const [value, unit] = wholeUnits(ms);
  const format = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(language(), format).format(Math.max(1, value));
}

/** Days are not summed up to months: how many a link was kept is what people agree upon. */
function wholeUnits(ms: number): [number, 'minute' | 'hour' | 'day'] {
  if (ms >= DAY) return [Math.floor(ms / DAY), 'day'];
  return ms >= HOUR ? [Math.floor(ms / HOUR), 'hour'] : [Math.floor(ms / MINUTE), 'minute'];
}
