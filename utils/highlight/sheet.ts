import { haloOf } from './color.ts';
import type { Selectors } from './selectors.ts';
import { type HighlightKind, type HighlightStyle, LINE_KINDS, type LineKind } from './style.ts';

/*
 * Declarations that draw a link's kinds without moving anything: an outline for
 * the first kind, rings of box-shadow for the others, for the halo that makes it
 * seen on any ground, for the user's domains and for a suspicious rel. Of these
 * the last two may come on top of any others: their colours are custom
 * properties, set on the few links that need them. (Set on all, they made the
 * style of 50,000 links take twice as long.)
 */

/**
 * A link may stand within a link, by way of a table cell: what is said of the
 * outer one is not of the inner. (`@property` with `inherits: false` would say it
 * too, and made the style of 50,000 links take twice as long.)
 */
const NOT_INHERITED = ['own', 'own-halo', 'bar', 'bar-halo', 'side']
  .map((name) => `--backlight-${name}: initial !important;`)
  .join('');

/** More specific than what a page may say in a shadow root, where our sheet is but one of the author's. */
const ABOVE_AUTHOR = ':not(#\\9#\\9#\\9)';

/** More specific than what comes on top of the line: on a page that says nofollow, a link's line is said of any link. */
const ABOVE_TOP = ':not(#\\9)';

/**
 * The style sheet that highlights.
 *
 * @param style colours and lines
 * @param as `user`: inserted by the browser, above all that a page may say; `author`: adopted by a shadow root
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
  // An inline link is as high as its text: a linked image is drawn around as well.
  return rules
    .map(([selector, drawing]) => `${selector}${above},${selector}${above} img{${drawing}}`)
    .join('\n');
}

/** What draws a link of these kinds, as declarations: for the legend, whose signs are no links. */
export function drawingOf(kinds: readonly HighlightKind[], style: HighlightStyle): string {
  const tops = (['suspicious', 'own'] as const).filter((kind) => kinds.includes(kind));
  const lines = LINE_KINDS.filter((kind) => kinds.includes(kind));
  return tops.map((kind) => topOf(kind, style)).join('') + lineOf(lines, style);
}

/** What comes on top of the line of a link, or stands alone where it has none. */
function topOf(kind: 'suspicious' | 'own', { color }: HighlightStyle): string {
  const name = kind === 'own' ? 'own' : 'bar';
  return (
    `--backlight-${name}: ${color[kind]} !important;` +
    `--backlight-${name}-halo: ${haloOf(color[kind])} !important;` +
    `box-shadow: ${topShadows(0)} !important;`
  );
}

/** How the first kind of a link is outlined; the other kinds are rings around it. */
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

/** A ring of box-shadow can be solid or double: kinds with other lines take the outline. */
function drawnFirst(kinds: readonly LineKind[], style: HighlightStyle): LineKind[] {
  const isRing = (kind: LineKind) => style.line[kind] === 'double' || style.line[kind] === 'solid';
  return [...kinds].sort((a, b) => Number(isRing(a)) - Number(isRing(b)));
}

/** From the inside to the outside: each shadow lies over those after it. */
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
 * A thick bar before the link for a suspicious rel, and a ring around all for
 * the user's domains, where their colours are set.
 *
 * @param reach how far the link's rings reach, in px
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
