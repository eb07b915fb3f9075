import { domainToASCII } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  editableAddress,
  readableAddress,
  readableHost,
  searchableAddress,
} from '../../../../utils/link/readable-address.ts';
import { LOOK_ALIKES, PLAIN_HOSTS } from '../../../reader/address-cases.ts';

const MUNICH = 'xn--mnchen-3ya.example';

describe('a host is read in its own letters', () => {
  it.each(PLAIN_HOSTS)('%s: %s', (_why, host) => {
    const ascii = domainToASCII(host);
    expect(ascii).toContain('xn--');
    expect(readableHost(ascii)).toBe(host);
  });
});

describe('a host that looks like another stays as it is', () => {
  it.each(LOOK_ALIKES)('%s: %s', (_why, host) => {
    const ascii = domainToASCII(host);
    expect(ascii).toContain('xn--');
    const shown = readableHost(ascii);
    expect(shown.split('.').filter((label, i) => label !== ascii.split('.')[i])).not.toContain(
      host.split('.')[0],
    );
    expect(shown).toContain('xn--');
  });

  it.each([
    'xn--a.example',
    'xn--.example',
    'xn--99999999.example',
    'xn--example-.example',
    'example.com',
    '',
    '[::1]',
  ])('and so does “%s”, which is no such host', (host) => expect(readableHost(host)).toBe(host));

  // A capital, two letters in one, and an accent by itself: UTS #46 maps them to others, so no such host can be asked.
  it.each(['xn--cher-fna.example', 'xn--sh-1b1n.example', 'xn--cafe-yvc.example'])(
    'and so does %s, which the browser would write otherwise',
    (host) => expect(readableHost(host)).toBe(host),
  );
});

describe('an address is read', () => {
  it.each([
    [`https://${MUNICH}/`, 'https://münchen.example/'],
    [
      `https://${MUNICH}:8080/stra%C3%9Fe?q=m%C3%BCn#%E6%9D%B1`,
      'https://münchen.example:8080/straße?q=mün#東',
    ],
    [`https://a%C3%A9:b@${MUNICH}/`, 'https://a%C3%A9:b@münchen.example/'],
    [`https://evil.example/@${MUNICH}/`, `https://evil.example/@${MUNICH}/`],
    [`${MUNICH}/caf%c3%a9`, 'münchen.example/café'],
    ['/caf%C3%A9', '/café'],
    ['https://example.com/%41%7Ea%2Db', 'https://example.com/A~a-b'],
    ['https://example.com/l%E2%80%99%C3%A9t%C3%A9', 'https://example.com/l’été'],
    ['https://example.com/%F0%9F%98%80', 'https://example.com/😀'],
    ['https://example.com/%E0%A4%B9%E0%A4%BF', 'https://example.com/हि'],
    ['https://example.com/plain?a=b', 'https://example.com/plain?a=b'],
  ])('%s: %s', (address, readable) => expect(readableAddress(address)).toBe(readable));

  it.each([
    ['signs of an address', '%2F%3F%23%25%26%3D%3A%40%5C%5b%5D%3B%2B'],
    ['a percent sign that would make an escape', '%25C3%25A9'],
    ['signs of markup', '%22%27%3C%3E%60'],
    ['spaces', '%20%C2%A0%E3%80%80%E2%80%89%E1%9A%80'],
    ['control characters', '%00%0A%0D%7F%C2%85'],
    ['bidi characters', '%E2%80%AE%E2%80%8F%E2%81%A7%D8%9C'],
    ['what is not seen', '%E2%80%8B%C2%AD%E3%85%A4%EF%B8%8F%E2%81%A0%EF%BB%BF%E2%A0%80'],
    ['what looks like a sign of an address', '%E2%81%84%E2%88%95%EF%BC%8F%EF%BC%9F%EF%BC%83%EF%BC%85'],
    ['a mark on a slash', '%CC%B8'],
    ['a mark that belongs to the letter before', 'e%CC%81'],
    ['private use, and what is no character', '%EE%80%80%EF%BF%BF'],
    ['bytes of another charset', '%E9t%E9'],
    ['letters of which one is broken', '%C3%A9%C3%28'],
    ['a lone surrogate', '%ED%A0%80'],
    ['too long a form of a slash', '%C0%AF'],
  ])('%s stays encoded: %s', (_why, escapes) => {
    const address = `https://example.com/${escapes}`;
    expect(readableAddress(address)).toBe(address);
  });

  it('and is still that address, whatever was decoded', () => {
    const address = 'https://xn--mnchen-3ya.example/a%2Fb%C3%A9%20c?x=%E6%9D%B1%26y#%C3%BC';
    expect(URL.parse(readableAddress(address))?.href).toBe(address);
  });
});

it.each([
  ['https://xn--mnchen-3ya.example/%C3%BC', 'https://münchen.example/ü'],
  // Read again it would be `%C3%BC`, another address.
  ['https://example.com/%c3%bc', 'https://example.com/%c3%bc'],
  ['https://example.com/%7Ea', 'https://example.com/%7Ea'],
])('%s is typed over as %s', (url, typed) => expect(editableAddress(url)).toBe(typed));

it('a search looks into both forms, and once where there is one', () => {
  expect(searchableAddress('https://xn--mnchen-3ya.example/%C3%9C')).toBe(
    'https://xn--mnchen-3ya.example/%c3%9c\nhttps://münchen.example/ü',
  );
  expect(searchableAddress('u\u0308')).toBe('ü'.normalize());
  expect(searchableAddress('https://Example.com/')).toBe('https://example.com/');
});
