import { haloOf } from './color.ts';
import { type HighlightKind, LINE_KINDS, type LineKind, type Look } from './look.ts';
import type { Selectors } from './selectors.ts';

/**
 * Declarations that draw a link's kinds without moving anything: an outline for
 * the first kind, rings of box-shadow for the others, for the halo that makes it
 * seen on any ground, for the user's domains and for a suspicious rel. Custom
 * properties let the three rules that may meet on a link add up.
 */
const SHADOWS = ['rings', 'bar', 'own'].map((part) => `var(--backlight-${part}, 0 0 #0000)`).join();
const SHADOW = `box-shadow: ${SHADOWS} !important;`;

/** More specific than what a page may say in a shadow root, where our sheet is but one of the author's. */
const ABOVE_AUTHOR = ':not(#\\9#\\9#\\9)';

/**
 * The style sheet that highlights.
 *
 * @param look colours and lines
 * @param as `user`: inserted by the browser, above all that a page may say; `author`: adopted by a shadow root
 */
export function sheetOf({ combinations, kinds }: Selectors, look: Look, as: 'user' | 'author'): string {
  const above = as === 'author' ? ABOVE_AUTHOR : '';
  const drawn = combinations.map(({ kinds, selector }) => [selector, lineOf(kinds, look)] as const);
  const suspicious = kinds.get('suspicious');
  const own = kinds.get('own');
  const all = [
    ...drawn,
    ...(suspicious ? [[suspicious, barOf(look)] as const] : []),
    ...(own ? [[own, ownRingOf(look)] as const] : []),
  ];
  const rules = all.map(([selector, declarations]) => `${selector}${above}{${declarations}${SHADOW}}`);
  // An inline link is as high as its text: the rings of a linked image stand around the image.
  if (all.length > 0) rules.push(`:is(${all.map(([selector]) => selector).join()})${above} img{${SHADOW}}`);
  return rules.join('\n');
}

/** What draws a link of these kinds, as declarations: for the legend, whose signs are no links. */
export function drawingOf(kinds: readonly HighlightKind[], look: Look): string {
  const lines = LINE_KINDS.filter((kind) => kinds.includes(kind));
  const bar = kinds.includes('suspicious') ? barOf(look) : '';
  const ring = kinds.includes('own') ? ownRingOf(look) : '';
  return lineOf(lines, look) + bar + ring + SHADOW;
}

/** How the first kind of a link is outlined; the other kinds are rings around it. */
function lineOf(kinds: readonly LineKind[], look: Look): string {
  const [first, ...others] = drawnFirst(kinds, look);
  if (!first) return '';
  const line = look.line[first];
  const width = line === 'double' || line === 'dotted' ? 3 : 2;
  return (
    `outline: ${width}px ${line} ${look.color[first]} !important;outline-offset: ${1 - width}px !important;` +
    ringsOf(first, others, look)
  );
}

/** A ring of box-shadow can be solid or double: kinds with other lines take the outline. */
function drawnFirst(kinds: readonly LineKind[], look: Look): LineKind[] {
  const isRing = (kind: LineKind) => look.line[kind] === 'double' || look.line[kind] === 'solid';
  return [...kinds].sort((a, b) => Number(isRing(a)) - Number(isRing(b)));
}

/** From the inside to the outside: each shadow lies over those after it. How far they reach is a property too. */
function ringsOf(first: LineKind, others: readonly LineKind[], look: Look): string {
  const shadows = [`0 0 0 2px ${haloOf(look.color[first])}`];
  let reach = 2;
  for (const kind of others) {
    const color = look.color[kind];
    const halo = haloOf(color);
    if (look.line[kind] === 'double') {
      shadows.push(`0 0 0 ${reach + 1}px ${color}`, `0 0 0 ${reach + 2}px ${halo}`);
      shadows.push(`0 0 0 ${reach + 3}px ${color}`, `0 0 0 ${reach + 4}px ${halo}`);
      reach += 4;
    } else {
      shadows.push(`0 0 0 ${reach + 2}px ${color}`, `0 0 0 ${reach + 3}px ${halo}`);
      reach += 3;
    }
  }
  return `--backlight-rings: ${shadows.join()} !important;--backlight-reach: ${reach}px !important;`;
}

const beyond = (by: number) => `calc(var(--backlight-reach, 0px) + ${by}px)`;

/** A thick bar before the link, as the badge has it. */
function barOf({ color }: Look): string {
  const halo = haloOf(color.suspicious);
  return `--backlight-bar: -5px 0 0 ${beyond(0)} ${color.suspicious},-6px 0 0 ${beyond(1)} ${halo} !important;`;
}

/** Around whatever the link's rel is drawn as. */
function ownRingOf({ color }: Look): string {
  const halo = haloOf(color.own);
  return `--backlight-own: 0 0 0 ${beyond(3)} ${color.own},0 0 0 ${beyond(4)} ${halo} !important;`;
}
