import { luminance } from '../link/contrast.ts';

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

/**
 * The colour of the halo around a line of this colour, so that the line is visible on any page:
 * white around dark colours, near black around light ones.
 *
 * @param color `#rrggbb`
 */
export function haloOf(color: string): string {
  // Contrast with white: 1.05 / (L + 0.05); with black: (L + 0.05) / 0.05. Both are equal at L = 0.179.
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return luminance([r, g, b, 1]) > 0.179 ? '#1a1a1a' : '#ffffff';
}
