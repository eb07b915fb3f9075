import { DAY, SECOND } from '../../time.ts';

/** From which day a workbook counts: Excel for Windows from 1900, old ones for the Mac from 1904. */
export type DateSystem = 1900 | 1904;

/** 9999-12-31, the last day that Excel knows. */
const LAST = 2_958_465;

/** Excel has a 29th of February 1900, which never was, so that files of Lotus 1-2-3 kept their dates. */
const NO_SUCH_DAY = 60;

/**
 * A number of days as a date: `2026-03-31`, with a time of day `2026-03-31 14:05:00`, of a time of day alone `14:05:00`.
 *
 * @returns null for a number that is no day
 */
export function serialDate(serial: number, system: DateSystem): string | null {
  if (!(serial >= 0 && serial <= LAST)) return null;
  const first = system === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < NO_SUCH_DAY ? 31 : 30);
  // To whole seconds: a day's parts are no finite fractions.
  const iso = new Date(first + Math.round((serial * DAY) / SECOND) * SECOND).toISOString();
  const [day, time] = [iso.slice(0, 10), iso.slice(11, 19)];
  if (serial < 1 && system === 1900) return serial === 0 ? null : time;
  return time === '00:00:00' ? day : `${day} ${time}`;
}
