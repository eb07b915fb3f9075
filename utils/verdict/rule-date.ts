import { type Instant, MINUTE } from '../time.ts';

/** Beginnings of the months' names, in English as all the forms have them. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Hours from UTC of the zones that RFC 822, 5.1 names. */
const ZONES: Readonly<Record<string, number>> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0 },
  ...{ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 },
};

/** `2027-06-25`, `20270625` (ISO 8601). */
const ISO_DAY = /^(\d{4})-?(\d\d)-?(\d\d)(?=$|[t\s])/;
/** `friday, 25-jun-27`, `25 june 2027` (RFC 850, RFC 822). */
const DAY_FIRST = /^(?:[a-z]+,?\s+)?(\d{1,2})[-\s]+([a-z]{3})[a-z]*\.?[-\s,]+(\d{4}|\d\d)(?!\d)/;
/** `jun 25, 2027`, `fri jun 25 2027`. */
const MONTH_FIRST = /^(?:[a-z]+,?\s+)??([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)/;
const TIME = /^[t\s,]*(?:at\s+)?(\d\d?):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?/;
const ZONE = /^\s*(?:([+-])(\d\d):?(\d\d)?|([a-z]+))/;

/**
 * Reads the date of an `unavailable_after` rule in RFC 822, RFC 850 or ISO 8601 (Google, "Robots meta
 * tag"). `Date.parse` reads them too, but each browser others, and in Firefox not in lower case.
 *
 * @param written the date, in any case of letters; without a zone it is UTC
 * @returns null where it is no such date
 */
export function ruleDate(written: string): Instant | null {
  const text = written.trim().toLowerCase();
  const day = dayOf(text);
  if (!day || day.month < 0 || day.month > 11 || day.day < 1 || day.day > 31) return null;
  const afterDay = text.slice(day.length);
  const time = TIME.exec(afterDay);
  const [, hours = '0', minutes = '0', seconds = '0'] = time ?? [];
  const zone = time ? ZONE.exec(afterDay.slice(time[0].length)) : null;
  const at = Date.UTC(day.year, day.month, day.day, Number(hours), Number(minutes), Number(seconds));
  return Number.isNaN(at) ? null : at - minutesFromUtc(zone) * MINUTE;
}

function dayOf(text: string): { year: number; month: number; day: number; length: number } | null {
  const iso = ISO_DAY.exec(text);
  if (iso)
    return { year: Number(iso[1]), month: Number(iso[2]) - 1, day: Number(iso[3]), length: iso[0].length };
  const [first, second] = [DAY_FIRST.exec(text), MONTH_FIRST.exec(text)];
  const [whole, day, name = '', year] =
    first ?? (second && [second[0], second[2], second[1], second[3]]) ?? [];
  const month = MONTHS.indexOf(name);
  if (!whole) return null;
  return { year: fullYear(year ?? ''), month, day: Number(day), length: whole.length };
}

/** Two digits from 50 on are of the last century (RFC 2822, 4.3). */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 50 ? 2000 : 1900);
}

function minutesFromUtc(zone: RegExpExecArray | null): number {
  const [, sign, hours, minutes = '0', name = ''] = zone ?? [];
  if (!sign) return (ZONES[name] ?? 0) * 60;
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}
