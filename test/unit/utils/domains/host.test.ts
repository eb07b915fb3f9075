import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIp, reverseHost, siteOf, trimDots } from '../../../../utils/domains/host.ts';

describe('a reversed host', () => {
  it.each([
    ['example.com', 'com.example.'],
    ['blog.example.com', 'com.example.blog.'],
    ['example.com.', 'com.example.'],
    ['localhost', 'localhost.'],
    ['127.0.0.1', '127.0.0.1.'],
    ['[::1]', '[::1].'],
    ['xn--mller-kva.de', 'de.xn--mller-kva.'],
  ])('of %s is %s', (host, reversed) => {
    expect(reverseHost(host)).toBe(reversed);
  });
});

describe("a domain's key range", () => {
  /** As the store asks: from the domain itself up to the character after the dot. */
  const inRange = (host: string, domain: string) => {
    const key = reverseHost(domain);
    const it = reverseHost(host);
    return key <= it && it < `${key.slice(0, -1)}/`;
  };

  it.each([
    ['example.com', true],
    ['blog.example.com', true],
    ['a.b.example.com', true],
    ['-.example.com', true],
    ['zzz.example.com', true],
    ['xn--4ca.example.com', true],
    ['notexample.com', false],
    ['example-shop.com', false],
    ['example.com-evil.test', false],
    ['example.com.evil.test', false],
    ['example.co', false],
    ['example.comm', false],
    ['example0.com', false],
    ['com', false],
  ])('of example.com and %s: %s', (host, within) => {
    expect(inRange(host, 'example.com')).toBe(within);
  });

  it('holds a host exactly where it is the domain or one of its subdomains', () => {
    const label = fc.string({ unit: fc.constantFrom(...'ab0-_z'), minLength: 1, maxLength: 3 });
    const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
    fc.assert(
      fc.property(host, host, (one, other) => {
        expect(inRange(one, other)).toBe(one === other || one.endsWith(`.${other}`));
        expect(inRange(`${one}.${other}`, other)).toBe(true);
      }),
    );
  });
});

describe('an IP address', () => {
  it.each([
    ['127.0.0.1', true],
    ['[::1]', true],
    ['1.2.3.4.example.com', false],
    ['1.2.3', false],
    ['example.com', false],
  ])('%s: %s', (host, ip) => {
    expect(isIp(host)).toBe(ip);
  });
});

describe('the site of a host', () => {
  it.each([
    ['www.example.com', 'example.com'],
    ['www.example.com.', 'example.com'],
    ['blog.example.com', 'blog.example.com'],
    ['www.com', 'www.com'],
    ['www', 'www'],
    ['www2.example.com', 'www2.example.com'],
    ['wwwexample.com', 'wwwexample.com'],
    ['[::1]', '[::1]'],
  ])('%s is %s', (host, site) => {
    expect(siteOf(host)).toBe(site);
  });
});

describe('a trailing dot', () => {
  it.each([
    ['example.com', 'example.com'],
    ['example.com.', 'example.com'],
    ['example.com..', 'example.com'],
    ['.example.com', '.example.com'],
    ['.', ''],
    ['', ''],
  ])('of %j is cut: %j', (host, name) => {
    expect(trimDots(host)).toBe(name);
  });

  it('is cut in no time from a hostile host of 300,000 dots', () => {
    const host = `a${'.'.repeat(300_000)}b.`;
    expect(trimDots(host)).toBe(host.slice(0, -1));
  });
});
