import { describe, expect, it } from 'vitest';
import { contrast, type Rgba } from '../../utils/link/contrast.ts';
import { files, textOf } from './sources.ts';

const COLOR = /--([\w-]+): light-dark\(#([\da-f]{6}), #([\da-f]{6})\);/g;

const rgb = (hex: string): Rgba => {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(0), part(2), part(4), 1];
};

/** Each colour of the tokens, light and dark. */
const tokens = new Map(
  [...textOf('components/base/tokens.css').matchAll(COLOR)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light: rgb(light), dark: rgb(dark) },
  ]),
);

const GROUNDS = ['ground', 'raised', 'glow'];
const KINDS = ['followed', 'nofollow', 'ugc', 'sponsored', 'suspicious', 'own'];
/** What words are written in, and on which grounds. */
const TEXTS: readonly (readonly [string, readonly string[]])[] = [
  ...['text', 'quiet', 'accent', 'problem', 'focus', ...KINDS].map((name) => [name, GROUNDS] as const),
  ['on-accent', ['accent']],
];
/** Lines without which a thing is not seen to be there, or to be what it is. Words are such lines, too. */
const LINES: readonly (readonly [string, readonly string[]])[] = [['edge', ['ground', 'raised']]];
/** What only parts one thing from the next, which blanks do as well. */
const DECORATION = ['line'];

const rows = (pairs: typeof TEXTS) =>
  pairs.flatMap(([front, grounds]) =>
    grounds.flatMap((ground) =>
      (['light', 'dark'] as const).map((scheme) => [front, ground, scheme] as const),
    ),
  );

function contrastOf(front: string, ground: string, scheme: 'light' | 'dark'): number {
  const [a, b] = [tokens.get(front), tokens.get(ground)];
  if (!a || !b) throw new Error(`No ${front} or ${ground} in the tokens`);
  return contrast(a[scheme], b[scheme]);
}

describe('the contrast of the tokens', () => {
  // WCAG 2.2, 1.4.3.
  it.each(rows(TEXTS))('is enough to read %s on %s in %s', (...pair) => {
    expect(contrastOf(...pair)).toBeGreaterThanOrEqual(4.5);
  });

  // WCAG 2.2, 1.4.11.
  it.each(rows(LINES))('is enough to see %s on %s in %s', (...pair) => {
    expect(contrastOf(...pair)).toBeGreaterThanOrEqual(3);
  });

  it('is known of each', () => {
    const tested = [...[...TEXTS, ...LINES].map(([name]) => name), ...GROUNDS, ...DECORATION];
    expect([...tokens.keys()].filter((name) => !tested.includes(name))).toEqual([]);
  });
});

it('colours are those of the tokens everywhere, but for the light of the lamp, shadows, and samples of one scheme', () => {
  const others = files('{components,entrypoints}/**/*.css').filter(
    (path) => !/\/(tokens|lamp|style-preview)\.css$/.test(path),
  );
  const written = others.flatMap((path) =>
    textOf(path)
      .split('\n')
      .filter((line) => /#[\da-f]{3,8}\b|\brgba?\(|\bhsla?\(/i.test(line) && !/^\s*box-shadow:/.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(written).toEqual([]);
});
