import { expect, it } from 'vitest';
import {
  shownAddress,
  shownDomain,
  shownPath,
  shownUrl,
  shownValue,
} from '../../../../utils/i18n/address.ts';

it.each([
  ['https://example.com/', 'example.com'],
  ['http://example.com/a/', 'example.com/a/'],
  ['https://xn--mnchen-3ya.example/', 'münchen.example'],
  ['https://example.com/caf%C3%A9', 'example.com/café'],
  ['https://example.com/?q=https%3A%2F%2Fb.example', 'example.com/?q=https%3A%2F%2Fb.example'],
  ['mailto:a@example.com', 'mailto:a@example.com'],
])('%s is shown as %s', (url, shown) => expect(shownUrl(url)).toBe(shown));

it.each([
  ['https://example.com/caf%C3%A9?a#b', 'example.com', '/café?a#b'],
  ['https://www.example.com/a', 'example.com', '/a'],
  ['https://blog.example.com/a', 'example.com', 'blog.example.com/a'],
  ['https://xn--mnchen-3ya.example/a', 'xn--mnchen-3ya.example', '/a'],
  ['https://www.example.com/a', '=www.example.com', '/a'],
  ['no address', 'example.com', 'no address'],
])('in a list, %s of %s is %s', (url, domain, shown) => expect(shownPath(url, domain)).toBe(shown));

it('parts that are written from right to left stay in their order (RFC 3987, section 4.1)', () => {
  expect(shownAddress('https://a.example/%D7%90/%D7%91?%D7%92=1')).toBe(
    '\u200ehttps:\u200e/\u200e/\u200ea.\u200eexample/\u200eא/\u200eב?\u200eג=\u200e1',
  );
});

it.each([
  ['=xn--mnchen-3ya.example', 'münchen.example'],
  ['example.com/caf%C3%A9/', 'example.com/café/'],
])('a domain %s is called %s', (name, shown) => expect(shownDomain(name)).toBe(shown));

it.each([
  ['https://example.com/caf%C3%A9', 'https://example.com/café'],
  ['xn--mnchen-3ya.example', 'münchen.example'],
  ['HTTP 404', 'HTTP 404'],
  [
    '<link rel="canonical" href="https://example.com/caf%C3%A9">',
    '<link rel="canonical" href="https://example.com/caf%C3%A9">',
  ],
  ['100%25', '100%25'],
])('of evidence, %s is shown as %s', (value, shown) => expect(shownValue(value)).toBe(shown));

it('of evidence, a long value costs no more than its length', { timeout: 20_000 }, () => {
  const value = `${'xn--'.repeat(100_000)} `;
  expect(shownValue(value)).toBe(value);
});
