import { beginOf, dayOf } from '../posts/day.ts';
import { DAY } from '../time.ts';
import { isBlank } from './blank.ts';
import type { DayOrder } from './day-order.ts';
import { monthsNamed } from './months.ts';

/** A day that a cell names: `2026-03-12`; or why it names none. */
export type DayRead =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'blank' }
  /** It may be several days: `03/04/2026`. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'unreadable' };

/** No date is longer: `Thursday, 12 March 2026, 10:15:00 GMT+0100 (Central European Standard Time)`. */
const LONGEST_DATE = 150;

/**
 * Reads a day in any usual form: `2026-03-12`, with a time or not, `12.03.2026`, `12/3/26`, `12 Mar 2026`,
 * `March 12, 2026`, months in many languages, `2026年3月12日`, a spreadsheet's serial number. The time of day
 * is left out: a file means days.
 *
 * @param order of numbers that the cell itself does not tell; null where nothing tells it
 */
export function readDay(cell: string, order: DayOrder | null): DayRead {
  if (cell.length > LONGEST_DATE) return { kind: cell.trim() === '' ? 'blank' : 'unreadable' };
  const text = cell.normalize('NFKC').trim();
  // `0000-00-00` is what data bases write for none.
  if (isBlank(text) || /^[0\p{P}\s:TZ]+$/u.test(text)) return { kind: 'blank' };
  const counted = countedDay(text);
  if (counted) return { kind: 'day', day: counted };
  const days = daysOf(withoutTime(text));
  const inOrder = order === null ? [] : days[order];
  const [day, ...others] = new Set(
    inOrder.length > 0 ? inOrder : [...days['day-first'], ...days['month-first']],
  );
  if (day === undefined) return { kind: 'unreadable' };
  return others.length > 0 ? { kind: 'ambiguous' } : { kind: 'day', day };
}

/**
 * Finds the order of day and month by the dates of a file that can be read in one way only.
 *
 * @returns null where none tells it, or they disagree
 */
export function dayOrderOf(cells: readonly string[]): DayOrder | null {
  const orders = new Set(
    cells.flatMap((cell): DayOrder[] => {
      if (cell.length > LONGEST_DATE) return [];
      const days = daysOf(withoutTime(cell.normalize('NFKC').trim()));
      const [first, second] = [days['day-first'].length, days['month-first'].length];
      if (days.isNamed || first > 0 === second > 0) return [];
      return [first > 0 ? 'day-first' : 'month-first'];
    }),
  );
  const [only] = orders;
  return orders.size === 1 && only ? only : null;
}

/** The days that a text may name, by the order of its numbers. */
interface PossibleDays {
  readonly 'day-first': readonly string[];
  readonly 'month-first': readonly string[];
  /** The text itself tells the order, so it says nothing of other cells. */
  readonly isNamed: boolean;
}

const SEP = String.raw`\s*[./\-\s_年월月년]\s*`;
const NUMBERS = new RegExp(String.raw`^(\d{1,4})(${SEP})(\d{1,2})${SEP}(\d{1,4})[.,\s日일г]*$`, 'u');

/** Behind a day and a month, 14 and less is hardly a year of guest posts: `26-03-12` may begin with the year. */
const EARLIEST_SHORT_YEAR = 15;

function daysOf(text: string): PossibleDays {
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  const [, one = '', between = '', two = '', three = ''] = NUMBERS.exec(text) ?? [];
  if (compact) return told(dayFrom(compact[1] ?? '', compact[2] ?? '', compact[3] ?? ''));
  if (!one) return told(namedDays(text));
  if (one.length > 2) return told(dayFrom(one, two, three));
  const dayFirst = dayFrom(three, two, one);
  const monthFirst = dayFrom(three, one, two);
  // Who writes points writes the day first, in all languages that do.
  if (between.includes('.')) return told(dayFirst.length > 0 ? dayFirst : monthFirst);
  const yearFirst =
    Number(three) < EARLIEST_SHORT_YEAR && between.includes('-') ? dayFrom(one, two, three) : [];
  return {
    'day-first': [...dayFirst, ...yearFirst],
    'month-first': [...monthFirst, ...yearFirst],
    isNamed: false,
  };
}

function told(days: readonly string[]): PossibleDays {
  return { 'day-first': days, 'month-first': days, isNamed: true };
}

/** `12 Mar 2026`, `Thursday, March 12th, 2026`, `12. März 26`, `12 de marzo de 2026`. */
function namedDays(text: string): string[] {
  const numbers = text.match(/\d+/g) ?? [];
  const [one = '', two = ''] = numbers;
  if (numbers.length !== 2) return [];
  const words = text.match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  // `mar.` is a Tuesday in French before the day, and a March behind it: the last word that names a month is it.
  const months = words.map(monthsNamed).findLast((found) => found.length > 0) ?? [];
  const isYear = (digits: string) => digits.length === 4 || Number(digits) > 31;
  const [day, year] = isYear(one) ? [two, one] : [one, two];
  return months.flatMap((month) => dayFrom(year, String(month), day));
}

/** @returns no day where there is none such */
function dayFrom(year: string, month: string, day: string): readonly string[] {
  if (year.length !== 4 && year.length !== 2) return [];
  const whole = year.length === 2 ? `20${year}` : year;
  const date = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return day.length > 2 || Number(whole) < 1990 || Number.isNaN(beginOf(date)) ? [] : [date];
}

/** Spreadsheets count days from the end of 1899 (ECMA-376, 18.17.4.1); programs count seconds, or milliseconds, from 1970. */
function countedDay(text: string): string | null {
  if (/^[2-7]\d{4}([.,]\d+)?$/.test(text)) {
    const days = Math.floor(Number(text.replace(',', '.')));
    return new Date((days - 25_569) * DAY).toISOString().slice(0, 10);
  }
  if (/^1\d{9}$/.test(text)) return dayOf(Number(text) * 1000);
  return /^1\d{12}$/.test(text) ? dayOf(Number(text)) : null;
}

const TIME =
  /(?:(?<=\d)T|[\s,]+(?:at\s+)?|^)\d{1,2}(?::\d{2}){1,2}(?:[.,]\d+)?(?:\s*[ap]\.?m\.?)?(?:\s*(?:Z|UTC|GMT))?(?:\s*[+-]\d{2}:?\d{2})?(?:\s*\([^)]*\)|\s+[A-Z]{2,4}\b)?/i;

function withoutTime(text: string): string {
  return text.replace(TIME, ' ').trim();
}
