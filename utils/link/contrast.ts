/** A colour in sRGB, each part from 0 to 1; the last is its opacity. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Below this contrast a colour cannot be told from its background. */
const CONTRAST_AT_LEAST = 1.1;

/** Computed colours: `rgb(0, 0, 0)`, `rgba(0, 0, 0, 0.5)`, `color(srgb 0 0 0 / 0.5)`. */
const COMPUTED = /^(rgba?\(|color\(srgb )([-\d.e, /]+)\)$/;

/**
 * Reads a colour as browsers compute it.
 *
 * @returns null for any other form, such as a colour beyond sRGB
 */
export function readComputedColor(css: string): Rgba | null {
  const [, form, numbers = ''] = COMPUTED.exec(css) ?? [];
  const [r, g, b, alpha = 1] = numbers.split(/[ ,/]+/).map(Number);
  if (!form || r === undefined || g === undefined || b === undefined) return null;
  const scale = form.startsWith('rgb') ? 255 : 1;
  return [r / scale, g / scale, b / scale, alpha];
}

/** The opaque colour that results from a colour on an opaque background. */
export function blend([r, g, b, alpha]: Rgba, background: Rgba): Rgba {
  const mix = (front: number, back: number) => front * alpha + back * (1 - alpha);
  return [mix(r, background[0]), mix(g, background[1]), mix(b, background[2]), 1];
}

/** Contrast of a colour with the opaque background it is on, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(color: Rgba, background: Rgba): number {
  const [a, b] = [luminance(blend(color, background)) + 0.05, luminance(background) + 0.05];
  return Math.max(a, b) / Math.min(a, b);
}

/**
 * Colours that differ more than this in red, green or blue are told apart whatever their contrast, which is one of
 * brightness alone: yellow on white has 1.07, red on a middle grey 1.
 */
const TINT_AT_LEAST = 0.25;

/** True where a colour cannot be told from the opaque background it is on. */
export function isLike(color: Rgba, background: Rgba): boolean {
  const drawn = blend(color, background);
  return (
    contrast(color, background) < CONTRAST_AT_LEAST &&
    drawn.every((part, i) => Math.abs(part - (background[i] ?? part)) < TINT_AT_LEAST)
  );
}

/** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
export function luminance([red, green, blue]: Rgba): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
