import { describe, expect, it } from 'vitest';
import { readTypedAddress } from '../../../../utils/domains/typed-address.ts';

describe('the address of a page', () => {
  it.each([
    ['https://a.test/1?b#c', 'https://a.test/1?b#c'],
    [' http://a.test \n', 'http://a.test/'],
    ['HTTPS:\\\\A.test\\x', 'https://a.test/x'],
    ['http://intranet/', 'http://intranet/'],
    ['a.test/1', 'https://a.test/1'],
    ['a.test:8080/1', 'https://a.test:8080/1'],
    ['a.test?b', 'https://a.test/?b'],
    ['blog.a.test', 'https://blog.a.test/'],
    ['a.test/me@b', 'https://a.test/me@b'],
    ['10.0.0.1:8080/x', 'https://10.0.0.1:8080/x'],
    ['[::1]/x', 'https://[::1]/x'],
  ])('%j is %s', (typed, href) => {
    expect(readTypedAddress(typed)).toBe(href);
  });

  it.each([
    '',
    'nonsense',
    'two words',
    'https://a.test/a b',
    'https://',
    'https://[::1',
    'localhost:8080',
    'localhost:x',
    'a.b',
    '1.2',
    'me@a.test',
    'mailto:me@a.test',
    'javascript:alert(1)',
    'ftp://a.test/',
    'a.test:x',
    '//a.test/',
    '/a.test',
    '?a.test',
  ])('is not %j', (typed) => {
    expect(readTypedAddress(typed)).toBe(null);
  });
});
