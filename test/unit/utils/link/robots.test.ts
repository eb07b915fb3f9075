import { expect, it } from 'vitest';
import { pageNofollow } from '../../../../utils/link/robots.ts';

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
  expect(pageNofollow([meta(name, content)]) !== null).toBe(is);
});

it('is the sum of the negative rules: a later follow takes nothing back', () => {
  const first = meta('robots', 'nofollow');
  expect(pageNofollow([first, meta('googlebot', 'follow')])).toBe(first);
});
