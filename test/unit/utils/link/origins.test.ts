import { expect, it } from 'vitest';
import { originMatcher } from '../../../../utils/link/origins.ts';

it.each([
  [[], 'https://a.test/', false],
  [['*://a.test/*'], 'https://a.test:8080/x', true],
  [['https://a.test/*'], 'https://a.test/', true],
  [['*://a.test/*'], 'https://sub.a.test/', false],
  [['*://a.test/*'], 'https://nota.test/', false],
  [['*://*.a.test/*'], 'https://sub.a.test/', true],
  [['*://*.a.test/*'], 'https://a.test/', true],
  [['*://*.a.test/*'], 'https://nota.test/', false],
  [['*://*/*'], 'https://a.test/', true],
  [['<all_urls>'], 'https://a.test/', true],
  [['*://a.test/*'], 'no address', false],
])('access to %j covers %s: %s', (origins, url, expected) => {
  expect(originMatcher(origins)(url)).toBe(expected);
});
