import { expect, it } from 'vitest';
import { readTypedUrl } from '../../../../utils/domains/typed-url.ts';

it.each([
  ['a.test', 'http://a.test/'],
  ['//a.test/x', 'http://a.test/x'],
  ['a.test:8080', 'http://a.test:8080/'],
  ['localhost:3000/x', 'http://localhost:3000/x'],
  ['mailto:me@a.test', 'mailto:me@a.test'],
  ['http:', undefined],
  ['a.test:99999', undefined],
])('the URL %j is %s', (typed, href) => {
  expect(readTypedUrl(typed, 'http')?.href).toBe(href);
});
