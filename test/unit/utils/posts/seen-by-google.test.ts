import { expect, it } from 'vitest';
import { laterSeenByGoogle } from '../../../../utils/posts/seen-by-google.ts';

it.each([
  [null, { lastCrawled: null, listed: 2 }, { lastCrawled: null, listed: 2 }],
  [
    { lastCrawled: 1, listed: 2 },
    { lastCrawled: null, listed: 3 },
    { lastCrawled: 1, listed: 3 },
  ],
  [
    { lastCrawled: null, listed: 3 },
    { lastCrawled: 1, listed: 2 },
    { lastCrawled: 1, listed: 3 },
  ],
  [
    { lastCrawled: 5, listed: 6 },
    { lastCrawled: 1, listed: 2 },
    { lastCrawled: 5, listed: 6 },
  ],
])('of two lists the later says each: %j and %j', (before, now, both) => {
  expect(laterSeenByGoogle(before, now)).toEqual(both);
});
