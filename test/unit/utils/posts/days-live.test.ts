import { expect, it } from 'vitest';
import { daysLive } from '../../../../utils/posts/days-live.ts';
import { DAY } from './build.ts';

it.each([
  ['nothing, where the link was never seen', null, null, null],
  ['none, where it was seen once', DAY, DAY, 0],
  ['none, within a day', DAY, 2 * DAY - 1, 0],
  ['whole days', DAY, 4 * DAY + 1, 3],
])('a link was kept for: %s', (_, firstSeen, lastSeen, days) => {
  expect(daysLive({ firstSeen, lastSeen })).toBe(days);
});
