import { blend, contrast, type Rgba } from '../link/contrast.ts';

/** A colour as the settings store it: `#rrggbb`. */
export const COLOR = /^#[0-9a-f]{6}$/;

/**
 * Reads a colour as people type it: `#b3261e`, `B3261E`, `#b31`.
 *
 * @returns `#rrggbb` in lower case; null where it is no colour
 */
export function readColor(typed: string): string | null {
  const [, digits = ''] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(typed.trim()) ?? [];
  if (!digits) return null;
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return `#${long.toLowerCase()}`;
}

/** What a page stands on as a whole. Lines are dark on a light ground, and light on a dark one. */
export type PageGround = 'light' | 'dark';

const BLACK: Rgba = [0, 0, 0, 1];
const WHITE: Rgba = [1, 1, 1, 1];

/**
 * Two colours with this contrast to each other are a pair of which one has 3:1 to any ground: at worst the ground is
 * midway between them, with the square root of it to both. 3:1 is what a sign must have (WCAG 2.2, 1.4.11); a little
 * more is for colours in whole bytes.
 */
const CONTRAST_OF_PAIR = 9.1;

/** Darkening and lightening goes by so many steps: more would not be seen. */
const STEPS = 32;

/** The colour that is drawn beside each line, so that the two are a pair of light and dark. */
export function besideOn(ground: PageGround): string {
  return ground === 'light' ? '#ffffff' : '#000000';
}

/**
 * The colour of a line on this ground: as the user chose it where it makes a pair with {@link besideOn}, else no more
 * darkened or lightened than it takes.
 *
 * @param color `#rrggbb`
 */
export function inkOn(ground: PageGround, color: string): string {
  const [beside, towards] = ground === 'light' ? [WHITE, BLACK] : [BLACK, WHITE];
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  for (let step = 0; ; step++) {
    const mixed = blend([r, g, b, 1 - step / STEPS], towards);
    if (contrast(mixed, beside) < CONTRAST_OF_PAIR) continue;
    const bytes = mixed.slice(0, 3).map((part) => Math.round(part * 255));
    return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  }
}
