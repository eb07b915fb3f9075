import { describe, expect, it } from 'vitest';
import { COLOR, haloOf, readColor } from '../../../../utils/highlight/color.ts';
import { DEFAULT_STYLE } from '../../../../utils/highlight/style.ts';

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

describe('the halo', () => {
  it.each([
    ['#000000', '#ffffff'],
    ['#ffffff', '#1a1a1a'],
    ['#0000ff', '#ffffff'],
    ['#ffff00', '#1a1a1a'],
    ['#757575', '#ffffff'],
    ['#777777', '#1a1a1a'],
  ])('of %s is %s', (color, halo) => {
    expect(haloOf(color)).toBe(halo);
  });

  it('of the colours for words on light ground is white', () => {
    const { own, ...words } = DEFAULT_STYLE.color;
    expect(Object.values(words).map(haloOf)).toEqual(Object.values(words).map(() => '#ffffff'));
    expect(haloOf(own)).toBe('#1a1a1a');
  });
});
