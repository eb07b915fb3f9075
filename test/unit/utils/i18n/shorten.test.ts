import { expect, it } from 'vitest';
import { shorten } from '../../../../utils/i18n/shorten.ts';

it.each(['', 'https://blog.test/post', 'x'.repeat(90), '😀'.repeat(90)])('%s is short enough', (value) => {
  expect(shorten(value)).toBe(value);
});

it('of a longer one the middle is left out', () => {
  const long = `https://blog.test/${'very-'.repeat(30)}long/index.html`;
  expect(shorten(long)).toMatch(/^https:\/\/blog\.test\/very-.*…[very-]*long\/index\.html$/);
  expect(shorten(long)).toHaveLength(87);
});

it('no letter is cut in two', () => {
  expect(shorten('😀'.repeat(200))).toBe(`${'😀'.repeat(52)}…${'😀'.repeat(34)}`);
});
