import { besideOn, inkOn, type PageGround } from './color.ts';
import type { HighlightStyle, Line, LineKind } from './style.ts';

/*
 * Declarations that draw the kinds of a link without moving anything and without lying over other
 * text. One line goes around the link: an outline that reaches 1 px beyond it. White (on light pages)
 * or black (on dark ones) lies beside that line, in its gaps or around it, so that one of the two is
 * seen on any ground. Only what is less common takes more room, before the link, where there mostly
 * is a blank: a tick for each further kind, and a bar for a suspicious rel. They take 4 px at most,
 * and no more than a quarter of the height of the letters. The user's domains have a glow behind
 * their letters.
 *
 * No shadow is drawn within the link: where a link goes on in the next line, Firefox draws such a
 * shadow as if it were all in one, over what stands beside it.
 *
 * Bar and glow may be combined with any line: their colours are custom properties, set on the few
 * links that need them. (Setting them on all links doubled the time of styling 50,000 links.)
 */

/** How far a bar or the last tick reaches; a tick before another; and either with the white or black beside it. */
const BAR = 'clamp(2px, .19em, 3px)';
const FIRST_OF_TWO = 'clamp(1.5px, .13em, 2px)';
const BAR_AND_BESIDE = 'clamp(3px, .25em, 4px)';

/** By how much a tick is shorter than the link, above and below. */
const SHORTER = '.25em';

/** How far the glow behind letters reaches: hardly beyond the link, whose box is higher than they are. */
const GLOW = '0 0 min(.25em, 4px)';

/** How far the glow of an image reaches: there are no letters that it could be behind, and there may be some around it. */
const IMAGE_GLOW = 'min(.25em, 4px)';

/** A line, without its colour. */
interface Stroke {
  readonly outline: string;
  readonly offset: string;
  /** How far before the link the white or black reaches; null where it is in the line's gaps, or around the line. */
  readonly before: string | null;
}

/** How each line is drawn. A double one, which needs 3 px, leaves room for white or black only before the link. */
const STROKES: Record<Line, Stroke> = {
  solid: { outline: '1px solid', offset: '-1px', before: null },
  dashed: { outline: '2px dashed', offset: '-1px', before: null },
  dotted: { outline: '2px dotted', offset: '-1px', before: null },
  double: { outline: '3px double', offset: '-2px', before: BAR },
};

/** How followed links are drawn where they are to be quiet; the user's have the line that is chosen for them. */
const QUIET: Stroke = {
  outline: 'var(--backlight-line, 1px dotted)',
  offset: 'var(--backlight-offset, 0px)',
  before: null,
};

/**
 * Draws the line of a link: the first kind is the outline, the others are ticks at its start.
 *
 * @returns the declarations; empty for no kinds
 */
export function lineDrawing(kinds: readonly LineKind[], style: HighlightStyle, ground: PageGround): string {
  const [first, ...others] = kinds;
  if (!first) return '';
  const { color, line, quiet } = style;
  const stroke = first === 'followed' && quiet ? QUIET : STROKES[line[first]];
  const ticks = others.map((kind) => inkOn(ground, color[kind]));
  return drawing(stroke, inkOn(ground, color[first]), ticks, ground);
}

/** Draws a bar before the link, for a suspicious rel: on top of its line, or alone where there is none. */
export function barDrawing({ color }: HighlightStyle, ground: PageGround): string {
  return (
    `--backlight-bar: ${inkOn(ground, color.suspicious)} !important;` +
    `--backlight-bar-beside: ${besideOn(ground)} !important;` +
    `box-shadow: ${topShadows()} !important;`
  );
}

/** Draws a link to the user's domains: a glow, a line that is never quiet, and one of its own where it has none. */
export function ownDrawing({ color, line }: HighlightStyle, ground: PageGround): string {
  const { outline, offset, before } = STROKES[line.followed];
  // Light letters would be lost in a glow as bright as that behind dark ones.
  const glow = ground === 'light' ? `${GLOW} ${color.own},${GLOW} ${color.own}` : `${GLOW} ${color.own}cc`;
  return (
    `--backlight-own: ${color.own} !important;--backlight-line: ${outline} !important;` +
    `--backlight-offset: ${offset} !important;text-shadow: ${glow} !important;` +
    (before ? `--backlight-bar-beside: ${besideOn(ground)} !important;` : '') +
    drawing(STROKES.solid, inkOn(ground, color.own), [], ground)
  );
}

/** Lets an image in a link to the user's domains glow, in addition to {@link ownDrawing}. */
export function ownImageDrawing({ color }: HighlightStyle): string {
  return `--backlight-around: ${color.own} !important;`;
}

/** @param ticks their colours */
function drawing(
  { outline, offset, before }: Stroke,
  ink: string,
  ticks: readonly string[],
  ground: PageGround,
): string {
  const beside = besideOn(ground);
  const shadows = [
    `0 0 0 1px ${beside}`,
    ...ticks.map((tick, i) => tickShadow(ticks[i + 1] ? FIRST_OF_TWO : BAR, tick)),
    ...(ticks.length > 0 ? [tickShadow(BAR_AND_BESIDE, beside)] : []),
    topShadows(),
    ...(before ? [barShadow(before, beside)] : []),
  ];
  return (
    `outline: ${outline} ${ink} !important;outline-offset: ${offset} !important;` +
    `box-shadow: ${shadows.join()} !important;`
  );
}

/** A strip before the link, shorter than that: the link's own box, smaller, and moved by as much further. */
function tickShadow(reach: string, color: string): string {
  return `calc(var(--backlight-side, -1) * (${reach} + ${SHORTER})) 0 0 -${SHORTER} ${color}`;
}

/** A strip before the link, as high as that. */
function barShadow(reach: string, color: string): string {
  return `calc(var(--backlight-side, -1) * ${reach}) 0 0 0 ${color}`;
}

/** Nothing where the link is not suspicious, and no image of one to the user's domains. */
function topShadows(): string {
  return [
    barShadow(BAR, 'var(--backlight-bar, #0000)'),
    barShadow(BAR_AND_BESIDE, 'var(--backlight-bar-beside, #0000)'),
    `0 0 0 ${IMAGE_GLOW} var(--backlight-around, #0000)`,
  ].join();
}
