import { describe, expect, it } from 'vitest';
import { resemblance, sketchOf } from '../../../../utils/read/sketch.ts';

const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) =>
    ((from + i) * 48271 + 11).toString(36).replace(/\d/g, 'z'),
  ).join(' ');
const like = (a: string, b: string) => resemblance(sketchOf(a), sketchOf(b));

describe('a sketch', () => {
  it('is small, in order, and without doubles, however long the text', () => {
    const sketch = sketchOf(words(0, 3000));
    expect(sketch.length).toBe(64);
    expect(sketch).toEqual([...new Set(sketch)].sort((a, b) => a - b));
  });

  it('is the same for other blanks, signs, numbers and case', () => {
    expect(sketchOf('A rose, in 2026: “red”! And so on, as ever.')).toEqual(
      sketchOf('a ROSE in  2027 red and so on 3 as ever'),
    );
  });

  it('is none of a text without words', () => {
    expect(sketchOf('')).toEqual([]);
    expect(sketchOf('12:30 — 5 + 7')).toEqual([]);
  });

  it.each([
    ['the same', words(0, 400), words(0, 400), 1, 1],
    ['nine tenths', words(0, 400), words(0, 360), 0.75, 1],
    ['a half', words(0, 400), words(0, 200), 0.3, 0.7],
    ['a tenth', words(0, 400), words(0, 40), 0, 0.25],
    ['nothing', words(0, 400), words(1000, 1400), 0, 0.05],
    [
      'all of a text without blanks',
      'バラの剪定は二月に行います水は朝'.repeat(3),
      'バラの剪定は二月に行います水は朝'.repeat(4),
      0.9,
      1,
    ],
  ])('tells how much two texts share: %s', (_, a, b, least, most) => {
    expect(like(a, b)).toBeGreaterThanOrEqual(least);
    expect(like(a, b)).toBeLessThanOrEqual(most);
  });

  it('tells nothing of a few words', () => {
    expect(like('Page not found', words(0, 400))).toBeNull();
  });
});
