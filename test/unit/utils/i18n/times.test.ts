import { describe, expect, it } from 'vitest';
import { agoWords, shortTime, spanWords } from '../../../../utils/i18n/times.ts';
import { DAY, HOUR, MINUTE } from '../../../../utils/time.ts';

const NOW = new Date(2026, 2, 4, 12, 0).getTime();
/** Newer browsers write a narrow space before AM and PM. */
const short = (...then: [number, number, number, number, number]) =>
  shortTime(new Date(...then).getTime(), NOW).replace(/\s/g, ' ');

it.each<[string, [number, number, number, number, number], string]>([
  ['of today has no day', [2026, 2, 4, 2, 44], '2:44 AM'],
  ['of today is so up to midnight', [2026, 2, 4, 23, 59], '11:59 PM'],
  ['of another day has no year', [2026, 2, 5, 0, 0], 'Mar 5, 12:00 AM'],
  ['of the same day of another year has no hour', [2025, 2, 4, 12, 0], 'Mar 4, 2025'],
])('a short time %s', (_, then, words) => {
  expect(short(...then)).toBe(words);
});

describe('a time in words', () => {
  it.each([
    [-5, 'just now'],
    [0, 'just now'],
    [59_999, 'just now'],
    [MINUTE, '1 minute ago'],
    [2 * HOUR - 1, '1 hour ago'],
    [DAY, '1 day ago'],
    [3 * DAY + HOUR, '3 days ago'],
    [214 * DAY, '214 days ago'],
  ])('%d ms before is %s', (ms, words) => expect(agoWords(NOW - ms, NOW)).toBe(words));

  it.each([
    [0, '1 minute'],
    [5 * HOUR, '5 hours'],
    [214 * DAY, '214 days'],
  ])('%d ms are %s', (ms, words) => expect(spanWords(ms)).toBe(words));
});
