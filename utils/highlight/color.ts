import { luminance } from '../link/contrast.ts';

/** A colour as the settings keep it: `#rrggbb`. */
export const COLOR = /^#[0-9a-f]{6}$/;

/**
 * Understands a colour that was typed: `#b3261e`, `B3261E`, `#b31`.
 *
 * @returns `#rrggbb` in lower case, or null where it is none
 */
export function readColor(typed: string): string | null {
  const [, digits = ''] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(typed.trim()) ?? [];
  if (!digits) return null;
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return `#${long.toLowerCase()}`;
}

/**
 * The tone that a line of this colour stands on, so that it is seen on any page:
 * white under dark colours, near black under light ones.
 *
 * @param color `#rrggbb`
 */
export function haloOf(color: string): string {
  // Against white the contrast is 1.05 / (L + 0.05), against black (L + 0.05) / 0.05: equal at L = 0.179.
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return luminance([r, g, b, 1]) > 0.179 ? '#1a1a1a' : '#ffffff';
}
