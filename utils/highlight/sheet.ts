import { haloOf } from './color.ts';
import type { LineKind, Look } from './look.ts';
import type { Combination, Selectors } from './selectors.ts';

/**
 * Declarations that draw a link's kinds without moving anything: an outline for
 * the first kind, rings of box-shadow for the others, for the halo that makes it
 * seen on any ground, for the user's domains and for a suspicious rel. Custom
 * properties let the three rules that may meet on a link add up.
 */
const SHADOWS = ['rings', 'bar', 'own'].map((part) => `var(--backlight-${part}, 0 0 #0000)`).join();
const DRAW = `box-shadow: ${SHADOWS} !important;`;

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
  const rule = (selector: string, declarations: string) => `${selector}${above}{${declarations}}`;
  const rules = combinations.map((combination) => rule(combination.selector, lineOf(combination, look)));
  const suspicious = kinds.get('suspicious');
  const own = kinds.get('own');
  if (suspicious) rules.push(rule(suspicious, `--backlight-bar: ${barOf(look)} !important;${DRAW}`));
  if (own) rules.push(rule(own, `--backlight-own: ${ownRingOf(look)} !important;${DRAW}`));
  // An inline link is as high as its text: rings of a linked image stand around the image.
  const all = [...combinations.map(({ selector }) => selector), suspicious, own].filter(Boolean);
  if (all.length > 0) rules.push(`:is(${all.join()})${above} img{${DRAW}}`);
  return rules.join('\n');
}

/** How the first kind of a link is outlined; the other kinds are rings around it. */
export function lineOf({ kinds }: Pick<Combination, 'kinds'>, look: Look): string {
  const [first, ...others] = drawnFirst(kinds, look);
  if (!first) return '';
  const line = look.line[first];
  const width = line === 'double' || line === 'dotted' ? 3 : 2;
  return (
    `outline: ${width}px ${line} ${look.color[first]} !important;outline-offset: ${1 - width}px !important;` +
    `--backlight-rings: ${ringsOf(first, others, look)}${DRAW}`
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
  return `${shadows.join()} !important;--backlight-reach: ${reach}px !important;`;
}

const beyond = (by: number) => `calc(var(--backlight-reach, 0px) + ${by}px)`;

/** A thick bar before the link, as the badge has it. */
function barOf({ color }: Look): string {
  const halo = haloOf(color.suspicious);
  return `-5px 0 0 ${beyond(0)} ${color.suspicious},-6px 0 0 ${beyond(1)} ${halo}`;
}

/** Around whatever the link's rel is drawn as. */
function ownRingOf({ color }: Look): string {
  return `0 0 0 ${beyond(3)} ${color.own},0 0 0 ${beyond(4)} ${haloOf(color.own)}`;
}
