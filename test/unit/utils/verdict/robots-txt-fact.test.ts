import { expect, it } from 'vitest';
import { cacheLifetime } from '../../../../utils/verdict/robots-txt-fact.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

it.each<[status: number | null, cacheControl: string | null, ms: number]>([
  [200, null, DAY],
  [200, '', DAY],
  [200, 'no-store', DAY],
  [200, 'public, max-age=7200', 2 * HOUR],
  [200, 'Max-Age = "7200"', 2 * HOUR],
  [200, 'max-age=0', HOUR],
  [200, 'max-age=99999999999999999999', DAY],
  [200, 'max-age=-1', DAY],
  [404, null, DAY],
  [404, 'max-age=7200', 2 * HOUR],
  [429, 'max-age=7200', 5 * MINUTE],
  [503, null, 5 * MINUTE],
  [null, 'max-age=7200', 0],
])('a robots.txt with status %s and Cache-Control %j is kept %i ms', (status, cacheControl, ms) => {
  expect(cacheLifetime(status, cacheControl)).toBe(ms);
});
