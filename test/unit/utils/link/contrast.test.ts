import { describe, expect, it } from 'vitest';
import { blend, contrast, type Rgba, readComputedColor } from '../../../../utils/link/contrast.ts';

const BLACK: Rgba = [0, 0, 0, 1];
const WHITE: Rgba = [1, 1, 1, 1];

describe('a computed colour', () => {
  it.each<[string, Rgba | null]>([
    ['rgb(255, 0, 51)', [1, 0, 0.2, 1]],
    ['rgba(0, 0, 0, 0)', [0, 0, 0, 0]],
    ['rgba(255, 255, 255, 0.5)', [1, 1, 1, 0.5]],
    ['color(srgb 0 0.5 1)', [0, 0.5, 1, 1]],
    ['color(srgb 0 0.5 1 / 0.25)', [0, 0.5, 1, 0.25]],
    ['color(srgb 1e-7 0 0)', [1e-7, 0, 0, 1]],
    ['color(display-p3 1 0 0)', null],
    ['oklch(0.5 0.1 20)', null],
    ['', null],
  ])('%s', (css, color) => {
    expect(readComputedColor(css)).toEqual(color);
  });
});

it('what is half transparent is mixed with its ground', () => {
  expect(blend([0, 0, 0, 0.5], WHITE)).toEqual([0.5, 0.5, 0.5, 1]);
});

describe('the contrast', () => {
  it.each<[string, Rgba, Rgba, number]>([
    ['black on white', BLACK, WHITE, 21],
    ['white on black', WHITE, BLACK, 21],
    ['white on white', WHITE, WHITE, 1],
    ['nothing on white', [0, 0, 0, 0], WHITE, 1],
    ['#777 on white', [0x77 / 255, 0x77 / 255, 0x77 / 255, 1], WHITE, 4.48],
    ['half black on white', [0, 0, 0, 0.5], WHITE, 3.98],
  ])('of %s', (_, color, ground, ratio) => {
    expect(contrast(color, ground)).toBeCloseTo(ratio, 2);
  });
});
