import { describe, expect, it } from 'vitest';
import { beginOf, dayOf, endOf } from '../../../../utils/posts/day.ts';

describe('a day by the user’s clock', () => {
  it.each(['2027-01-31', '2028-02-29', '1999-12-31'])('%s has a beginning and an end', (day) => {
    expect([dayOf(beginOf(day)), dayOf(endOf(day))]).toEqual([day, day]);
    expect(new Date(beginOf(day)).getHours()).toBe(0);
    expect(dayOf(endOf(day) + 1000)).not.toBe(day);
  });

  it.each(['2027-02-30', '2027-13-01', 'soon', ''])('%s is none', (day) => {
    expect([beginOf(day), endOf(day)]).toEqual([Number.NaN, Number.NaN]);
  });
});
