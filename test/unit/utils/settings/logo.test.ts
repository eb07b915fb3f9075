import { describe, expect, it } from 'vitest';
import { LOGO_AT_MOST, logoOf, readLogo } from '../../../../utils/settings/logo.ts';

const bytesOf = (binary: string) => Uint8Array.from(binary, (sign) => sign.charCodeAt(0));

describe('a logo', () => {
  it.each([
    ['image/png', '\x89PNG\r\n\x1a\nrest'],
    ['image/jpeg', '\xff\xd8\xff\xe0'],
    ['image/webp', 'RIFF\x01\x02\x03\x04WEBPVP8 '],
    ['image/gif', 'GIF89a'],
  ])('is a picture by its own bytes: %s', (type, binary) => {
    const made = logoOf(bytesOf(binary));
    expect(made).toEqual({ logo: `data:${type};base64,${btoa(binary)}` });
    expect(readLogo('logo' in made && made.logo)).toBe(`data:${type};base64,${btoa(binary)}`);
  });

  it.each(['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', '', 'RIFF\x01\x02\x03\x04WAVE', 'PNG'])(
    'is nothing else: %j',
    (binary) => {
      expect(logoOf(bytesOf(binary))).toEqual({ problem: 'kind' });
    },
  );

  it('has its limit', () => {
    expect(logoOf(new Uint8Array(LOGO_AT_MOST + 1))).toEqual({ problem: 'size' });
  });

  it.each([
    null,
    3,
    'https://evil.example/logo.png',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:image/png;base64,A"onerror=',
    'data:text/html;base64,AAAA',
    `data:image/png;base64,${'A'.repeat(3 * LOGO_AT_MOST)}`,
  ])('that is stored is none where it is something else', (stored) => {
    expect(readLogo(stored)).toBe('');
  });
});
