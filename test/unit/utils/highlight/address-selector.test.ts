import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isHref,
  LOOKS_ABSOLUTE,
  leadsToHosts,
  looksAbsolute,
  looksLikeHost,
} from '../../../../utils/highlight/address-selector.ts';
import { anyOf } from '../../../../utils/highlight/css.ts';
import { anAddress, HOSTS } from './addresses.ts';
import { matches } from './selector-meaning.ts';

const asUrlsHaveThem = HOSTS.flatMap((host) => URL.parse(`http://${host}`)?.hostname ?? []);

const withHref = (href: string) => ({ href, rel: null });

describe('an address looks absolute', () => {
  it.each([
    ['https://a.test/', true],
    ['HTTP://A.test', true],
    ['//a.test', true],
    ['https:a.test', false],
    ['https:\\\\a.test', false],
    [' https://a.test', false],
    ['/a', false],
    ['#https://', false],
    ['ftp://a.test', false],
    ['', false],
  ])('%j: %s', (written, looks) => {
    expect(looksAbsolute(written)).toBe(looks);
  });

  it('to us exactly where it does to the style sheet', () => {
    fc.assert(
      fc.property(anAddress, (written) => {
        expect(matches(LOOKS_ABSOLUTE, withHref(written))).toBe(looksAbsolute(written));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an address looks as if it led to example.com', () => {
  it.each([
    ['https://example.com', true],
    ['http://EXAMPLE.com/a', true],
    ['//example.com/', true],
    ['https://example.com?q', false],
    ['https://example.com:443/', false],
    ['https://example.com.evil.test/', false],
    ['https://example.com@evil.test/', false],
    ['https://notexample.com/', false],
    ['https://user@example.com/', false],
    ['/example.com/', false],
  ])('%j: %s', (written, looks) => {
    expect(looksLikeHost(written, ['example.com'])).toBe(looks);
  });

  it('to us exactly where it does to the style sheet', () => {
    fc.assert(
      fc.property(anAddress, fc.subarray(asUrlsHaveThem), (written, hosts) => {
        expect(matches(anyOf(leadsToHosts(hosts)), withHref(written))).toBe(looksLikeHost(written, hosts));
      }),
      { numRuns: 1000 },
    );
  });
});

it('an address is found as it was written, to the letter', () => {
  fc.assert(
    fc.property(anAddress, anAddress, (written, other) => {
      expect(matches(isHref(written), withHref(written))).toBe(true);
      expect(matches(isHref(written), withHref(other))).toBe(written === other);
    }),
  );
});
