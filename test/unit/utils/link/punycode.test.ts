import { domainToASCII } from 'node:url';
import { expect, it } from 'vitest';
import { decodePunycode } from '../../../../utils/link/punycode.ts';

it.each(['bücher', 'пример', '日本語', 'a-b-ü', 'mañana-2', 'việtnam', '한국', '😀', 'ß'])(
  '%s is read',
  (label) => {
    expect(decodePunycode(domainToASCII(label).slice('xn--'.length))).toBe(label);
  },
);

it.each([
  ['bcher-kva', 'bücher'],
  // RFC 3492, section 7.1 (L): digits and capitals of other scripts stay.
  ['3b-ww4c5e180e575a65lsy2b', '3年b組金八先生'],
  ['', ''],
])('“%s” is read as RFC 3492 says', (encoded, label) => {
  expect(decodePunycode(encoded)).toBe(label);
});

it.each(['bcher-k', 'a_b', 'é', '99999999', 'aaaaaaaaaaaaaaaaaaaaaaa9', `${'9'.repeat(400)}a`])(
  '“%s” is none',
  (encoded) => {
    expect(decodePunycode(encoded)).toBeNull();
  },
);
