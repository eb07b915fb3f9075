import { describe, expect, it } from 'vitest';
import { DEFAULT_STYLE, HIGHLIGHT_KINDS, LINE_KINDS, LINES } from '../../../../utils/highlight/style.ts';
import { badgeStyle } from '../../../../utils/ui/badge-style.ts';

it('a look that is as by default changes nothing', () => {
  expect(badgeStyle(DEFAULT_STYLE)).toEqual({});
});

it.each(HIGHLIGHT_KINDS)('a colour of %s is a property of its own', (kind) => {
  const style = badgeStyle({ ...DEFAULT_STYLE, color: { ...DEFAULT_STYLE.color, [kind]: '#123456' } });
  expect(style).toEqual({
    [`--${kind}`]: 'light-dark(oklch(from #123456 min(l, .48) c h), oklch(from #123456 max(l, .8) c h))',
  });
});

it.each(LINE_KINDS)('a line of %s is a property of its own', (kind) => {
  const styles = LINES.map((line) =>
    badgeStyle({ ...DEFAULT_STYLE, line: { ...DEFAULT_STYLE.line, [kind]: line } }),
  );
  expect(styles).toEqual(
    LINES.map((line) =>
      line === DEFAULT_STYLE.line[kind]
        ? {}
        : { [`--${kind}-line`]: `${line === 'double' ? '3px' : '1.5px'} ${line}` },
    ),
  );
});

/** Light and dark of `tokens.css`: ground, raised and glow, the last the worst for words. */
const GROUNDS = { light: ['#ffffff', '#f6f5f3', '#fff3dc'], dark: ['#1c1b1a', '#262523', '#3b2c14'] };

describe('words of any colour can be read', () => {
  const steps = [0, 51, 102, 153, 204, 255];
  const colors = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => [r, g, b] as const)));

  it.each(['light', 'dark'] as const)('on %s ground', (scheme) => {
    const worst = colors.map((rgb) => {
      const [l, a, b] = oklab(rgb.map((part) => linear(part / 255)));
      const words = luminance(linearOf([scheme === 'light' ? Math.min(l, 0.48) : Math.max(l, 0.8), a, b]));
      return Math.min(...GROUNDS[scheme].map((ground) => contrast(words, luminance(linearHex(ground)))));
    });
    expect(Math.min(...worst)).toBeGreaterThanOrEqual(4.5);
  });
});

type Three = readonly [number, number, number];

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function linearHex(color: string): number[] {
  return [1, 3, 5].map((at) => linear(Number.parseInt(color.slice(at, at + 2), 16) / 255));
}

function luminance([r = 0, g = 0, b = 0]: readonly number[]): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** CSS Color 4, "Sample code for color conversions": linear sRGB to Oklab. Lightness keeps chroma and hue. */
function oklab([r = 0, g = 0, b = 0]: readonly number[]): Three {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** And back. Browsers clip what the screen cannot show. */
function linearOf([lightness, a, b]: Three): number[] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((part) => Math.min(1, Math.max(0, part)));
}
