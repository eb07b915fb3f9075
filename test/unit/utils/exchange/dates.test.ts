import { describe, expect, it } from 'vitest';
import { dayOrderOf, readDay } from '../../../../utils/exchange/dates.ts';

describe('a date', () => {
  it.each([
    '2026-03-12',
    '2026/3/12',
    '2026.03.12',
    '2026. 03. 12.',
    '20260312',
    '2026-03-12T10:30:00Z',
    '2026-03-12T00:00:00.000+02:00',
    '2026-03-12 10:30',
    '2026-03-12 10:30:00 UTC',
    '12.03.2026',
    '12.3.26',
    '12. 3. 2026',
    '12.03.2026 г.',
    '12 Mar 2026',
    '12-Mar-26',
    '12-MAR-2026',
    'March 12, 2026',
    'Mar. 12th, 2026',
    '12th of March 2026',
    'Thu, 12 Mar 2026 10:00:00 GMT',
    'Thursday, March 12, 2026 at 10:00 AM',
    'Thu Mar 12 2026 10:00:00 GMT+0100 (Central European Standard Time)',
    'Thu Mar 12 10:00:00 2026',
    '2026 March 12',
    '12. März 2026',
    '12. Mrz 26',
    'Donnerstag, 12. März 2026',
    '12 mars 2026',
    'jeu. 12 mars 2026',
    '12 de marzo de 2026',
    '12 de março de 2026',
    '12 marca 2026',
    '12 марта 2026 г.',
    '12 березня 2026 р.',
    '12 Μαρτίου 2026',
    '12 Mart 2026',
    '2026. március 12.',
    '2026年3月12日',
    '2026년 3월 12일',
    '46093',
    '46093.4375',
  ])('%s is the twelfth of March', (cell) => {
    expect(readDay(cell, null)).toEqual({ kind: 'day', day: '2026-03-12' });
  });

  it.each([
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['12/31/2026 11:59 PM', '2026-12-31'],
    ['3/3/2026', '2026-03-03'],
    ['31-12-26', '2026-12-31'],
    ['5 Sept 2026', '2026-09-05'],
    ['1 févr. 2026', '2026-02-01'],
    ['9 ago 2026', '2026-08-09'],
    ['15 kwi 2026', '2026-04-15'],
    ['1773446400', new Date(1773446400000).toLocaleDateString('sv')],
  ])('%s is %s', (cell, day) => {
    expect(readDay(cell, null)).toEqual({ kind: 'day', day });
  });

  it.each(['03/04/2026', '3-4-2026', '3/4/26 10:00', '26-03-12', '12 listopad 2026'])(
    '%s may be two days',
    (cell) => {
      expect(readDay(cell, null)).toEqual({ kind: 'ambiguous' });
    },
  );

  it.each([
    ['03/04/2026', '2026-04-03', '2026-03-04'],
    // The cell itself knows better.
    ['13/04/2026', '2026-04-13', '2026-04-13'],
    ['04.03.2026', '2026-03-04', '2026-03-04'],
  ])('%s is read by the order of the others', (cell, dayFirst, monthFirst) => {
    expect(readDay(cell, 'day-first')).toEqual({ kind: 'day', day: dayFirst });
    expect(readDay(cell, 'month-first')).toEqual({ kind: 'day', day: monthFirst });
  });

  it.each(['', ' ', '-', '—', 'n/a', 'N/A', 'null', '0000-00-00', '00/00/0000', '0'])(
    '%j is none',
    (cell) => {
      expect(readDay(cell, null)).toEqual({ kind: 'blank' });
    },
  );

  it.each([
    'soon',
    '2026',
    'March 2026',
    'Q1 2026',
    '2026-02-30',
    '31/31/2026',
    '12 Foo 2026',
    '120 EUR',
    '12 March or 13 March 2026',
  ])('%s is not read', (cell) => {
    expect(readDay(cell, null)).toEqual({ kind: 'unreadable' });
  });
});

it.each([
  [['01/02/2026', '13/02/2026'], 'day-first'],
  [['01/02/2026', '02/13/2026'], 'month-first'],
  [['01/02/2026'], null],
  [['31/12/2026', '12/31/2026'], null],
  // Points say nothing of strokes.
  [['31.12.2026', '2026-12-31', '01/02/2026'], null],
  [['', '-', 'soon'], null],
])('dates of %j tell the order %s', (cells, order) => {
  expect(dayOrderOf(cells)).toBe(order);
});
