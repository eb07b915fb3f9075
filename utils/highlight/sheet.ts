import { haloOf } from './color.ts';
import type { Selectors } from './selectors.ts';
import { type HighlightKind, type HighlightStyle, LINE_KINDS, type LineKind } from './style.ts';

/*
 * Declarations that draw the kinds of a link without moving anything. The first kind is an
 * outline. Rings of box-shadow are the other kinds, the halo that makes the line visible on any
 * background, the ring for the user's domains and the bar for a suspicious rel. The last two may
 * be combined with any others: their colours are custom properties, set on the few links that
 * need them. (Setting them on all links doubled the time of styling 50,000 links.)
 */

/**
 * A link may be inside a link, by way of a table cell: the custom properties of the outer one
 * must not reach the inner one. (`@property` with `inherits: false` would do the same, and
 * doubled the time of styling 50,000 links.)
 */
const NOT_INHERITED = ['own', 'own-halo', 'bar', 'bar-halo', 'side']
  .map((name) => `--backlight-${name}: initial !important;`)
  .join('');

/**
 * More specific than the rules of a page in a shadow root, where our sheet is an author sheet
 * like the page's own.
 */
const ABOVE_AUTHOR = ':not(#\\9#\\9#\\9)';

/**
 * More specific than the rules for `suspicious` and `own`. On a page that is nofollow as a whole,
 * the rule for the line is as simple as `:any-link`.
 */
const ABOVE_TOP = ':not(#\\9)';

/**
 * Writes the style sheet that highlights the links of a document.
 *
 * @param selectors finds the links
 * @param style colours and lines
 * @param as `user`: inserted by the browser, above all rules of the page; `author`: adopted by a
 *   shadow root
 */
export function sheetOf(
  { combinations, kinds }: Selectors,
  style: HighlightStyle,
  as: 'user' | 'author',
): string {
  const above = as === 'author' ? ABOVE_AUTHOR : '';
  const suspicious = kinds.get('suspicious');
  const own = kinds.get('own');
  const rules: (readonly [selector: string, drawing: string])[] = [];
  if (suspicious || own) rules.push([':any-link :any-link', NOT_INHERITED]);
  if (suspicious) rules.push([suspicious, topOf('suspicious', style)]);
  if (suspicious) rules.push([`${suspicious}:dir(rtl)`, '--backlight-side: 1 !important;']);
  if (own) rules.push([own, topOf('own', style)]);
  for (const { kinds, selector } of combinations) {
    rules.push([selector + ABOVE_TOP, lineOf(kinds, style)]);
  }
  // An inline link is only as high as its text, so an image in it gets an outline of its own.
  return rules
    .map(([selector, drawing]) => `${selector}${above},${selector}${above} img{${drawing}}`)
    .join('\n');
}

/** The declarations that draw a link of these kinds, for the samples in the legend, which are no links. */
export function drawingOf(kinds: readonly HighlightKind[], style: HighlightStyle): string {
  const tops = (['suspicious', 'own'] as const).filter((kind) => kinds.includes(kind));
  const lines = LINE_KINDS.filter((kind) => kinds.includes(kind));
  return tops.map((kind) => topOf(kind, style)).join('') + lineOf(lines, style);
}

/** Declarations for a kind that is drawn in addition to the line, or alone where there is no line. */
function topOf(kind: 'suspicious' | 'own', { color }: HighlightStyle): string {
  const name = kind === 'own' ? 'own' : 'bar';
  return (
    `--backlight-${name}: ${color[kind]} !important;` +
    `--backlight-${name}-halo: ${haloOf(color[kind])} !important;` +
    `box-shadow: ${topShadows(0)} !important;`
  );
}

/** Declarations for the line of a link: the first kind is the outline, the others are rings around it. */
function lineOf(kinds: readonly LineKind[], style: HighlightStyle): string {
  const [first, ...others] = drawnFirst(kinds, style);
  if (!first) return '';
  const line = style.line[first];
  const width = line === 'double' || line === 'dotted' ? 3 : 2;
  const { shadows, reach } = ringsOf(first, others, style);
  return (
    `outline: ${width}px ${line} ${style.color[first]} !important;outline-offset: ${1 - width}px !important;` +
    `box-shadow: ${shadows.join()},${topShadows(reach)} !important;`
  );
}

/** Rings of box-shadow are solid or double: kinds with other lines come first, to be the outline. */
function drawnFirst(kinds: readonly LineKind[], style: HighlightStyle): LineKind[] {
  const isRing = (kind: LineKind) => style.line[kind] === 'double' || style.line[kind] === 'solid';
  return [...kinds].sort((a, b) => Number(isRing(a)) - Number(isRing(b)));
}

/**
 * The halo and the rings of a line, from the inside to the outside: each shadow lies over those
 * after it.
 *
 * @returns the shadows, and how far they reach, in px
 */
function ringsOf(first: LineKind, others: readonly LineKind[], style: HighlightStyle) {
  const shadows = [`0 0 0 2px ${haloOf(style.color[first])}`];
  let reach = 2;
  const ring = (width: number, color: string) => {
    reach += width;
    shadows.push(`0 0 0 ${reach}px ${color}`);
  };
  for (const kind of others) {
    const color = style.color[kind];
    const halo = haloOf(color);
    if (style.line[kind] === 'double') {
      ring(1, color);
      ring(1, halo);
      ring(1, color);
    } else ring(2, color);
    ring(1, halo);
  }
  return { shadows, reach };
}

/**
 * The shadows of a bar before the link, for a suspicious rel, and of a ring around everything,
 * for the user's domains. They are transparent where their custom properties are not set.
 *
 * @param reach how far the other rings of the link reach, in px
 */
function topShadows(reach: number): string {
  const part = (x: string, spread: number, name: string) =>
    `${x} 0 0 ${spread}px var(--backlight-${name}, #0000)`;
  const before = (px: number) => `calc(${px}px * var(--backlight-side, -1))`;
  return [
    part(before(5), reach, 'bar'),
    part(before(6), reach + 1, 'bar-halo'),
    part('0', reach + 2, 'own'),
    part('0', reach + 3, 'own-halo'),
  ].join();
}
