import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideOn, COLOR, inkOn, type PageGround, readColor } from '../../../../utils/highlight/color.ts';
import { DEFAULT_STYLE } from '../../../../utils/highlight/style.ts';
import { contrast, type Rgba } from '../../../../utils/link/contrast.ts';

describe('a typed colour', () => {
  it.each([
    ['#b3261e', '#b3261e'],
    ['B3261E', '#b3261e'],
    ['  #b3261e\n', '#b3261e'],
    ['#b31', '#bb3311'],
    ['FFF', '#ffffff'],
    ['000', '#000000'],
  ])('%j is %s', (typed, color) => {
    expect(readColor(typed)).toBe(color);
    expect(readColor(typed)).toMatch(COLOR);
  });

  it.each([
    '',
    ' ',
    '#',
    'red',
    '#b3',
    '#b326',
    '#b3261',
    '#b3261e8',
    '#b3261e80',
    '##b3261e',
    '# b3261e',
    '#b3 26 1e',
    '#g3261e',
    '#１２３',
    'rgb(1,2,3)',
    '0xb3261e',
    '#b31;}*{display:none',
    'url(https://evil.test/)',
    '#b31\n#fff',
  ])('%j is none', (typed) => {
    expect(readColor(typed)).toBe(null);
  });
});

const rgb = (color: string): Rgba => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return [r, g, b, 1];
};

/** What links stand on: from black to white, and colours of all hues, light, full and dark. */
const GROUNDS = [
  ...['#000000', '#1c1b1a', '#404040', '#606060', '#767676', '#909090', '#b0b0b0', '#e0e0e0', '#ffffff'],
  ...['#b3261e', '#f59e0b', '#ffd54f', '#17693a', '#0b5f8a', '#5b6cff', '#6b3fb5'],
];
const PAGES: readonly PageGround[] = ['light', 'dark'];

describe('a line and what is beside it', () => {
  it.each(GROUNDS)('are a pair of which one is seen on %s, whatever the kind and the page', (ground) => {
    for (const page of PAGES) {
      for (const color of Object.values(DEFAULT_STYLE.color)) {
        const [ink, beside] = [inkOn(page, color), besideOn(page)].map((one) =>
          contrast(rgb(one), rgb(ground)),
        );
        expect([ground, page, color, Math.max(ink ?? 0, beside ?? 0) >= 3]).toEqual([
          ground,
          page,
          color,
          true,
        ]);
      }
    }
  });

  it('are such a pair in any colour that a user may choose', () => {
    const aColor = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(aColor, aColor, fc.constantFrom(...PAGES), (color, ground, page) => {
        const ink = inkOn(page, color);
        expect(ink).toMatch(COLOR);
        const both = [ink, besideOn(page)].map((one) => contrast(rgb(one), rgb(ground)));
        expect(Math.max(...both)).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it.each([
    ['light', '#00205b', '#00205b'],
    ['dark', '#ffd54f', '#ffd54f'],
    ['light', '#ffffff', '#484848'],
    ['dark', '#000000', '#afafaf'],
  ] as const)('on a %s page: %s is drawn as %s', (page, color, ink) => {
    expect(inkOn(page, color)).toBe(ink);
  });
});
