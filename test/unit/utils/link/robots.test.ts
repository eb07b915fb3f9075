import { expect, it } from 'vitest';
import type { RobotsMeta } from '../../../../utils/link/facts.ts';
import { pageNofollow } from '../../../../utils/link/robots.ts';

const of = (...robots: RobotsMeta[]) => pageNofollow({ robots, xRobotsTag: null });
const meta = (name: string, content: string) => ({ name, content, place: 'head' as const });

it.each([
  ['robots', 'nofollow', true],
  ['ROBOTS', 'NOINDEX, NoFollow', true],
  ['robots', 'none', true],
  ['googlebot', 'nofollow', true],
  ['robots', 'noindex nofollow', true],
  ['robots', 'index, follow', false],
  ['robots', 'max-snippet:-1, max-image-preview:large', false],
  ['robots', 'nofollowed', false],
  ['bingbot', 'nofollow', false],
  ['googlebot-news', 'nofollow', false],
  ['robots', '', false],
])('%s: %s makes every link of the page nofollow: %s', (name, content, is) => {
  expect(of(meta(name, content)) !== null).toBe(is);
});

it('is the sum of the negative rules: a later follow takes nothing back', () => {
  expect(of(meta('robots', 'nofollow'), meta('googlebot', 'follow'))).toBe('robots: nofollow');
});

it.each([
  ['nofollow', true],
  ['NONE', true],
  ['noindex, nofollow', true],
  ['googlebot: nofollow', true],
  ['otherbot: noindex, nofollow', false],
  ['otherbot: noindex, googlebot: nofollow', true],
  ['noindex', false],
  ['', false],
])('X-Robots-Tag: %s makes every link of the page nofollow: %s', (xRobotsTag, is) => {
  expect(pageNofollow({ robots: [], xRobotsTag })).toBe(is ? `X-Robots-Tag: ${xRobotsTag}` : null);
});

it('says the meta first, and nothing of a header that is not known', () => {
  expect(pageNofollow({ robots: [meta('robots', 'none')], xRobotsTag: 'nofollow' })).toBe('robots: none');
  expect(pageNofollow({ robots: [], xRobotsTag: null })).toBeNull();
});
