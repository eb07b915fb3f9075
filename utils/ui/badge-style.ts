import {
  DEFAULT_STYLE,
  HIGHLIGHT_KINDS,
  type HighlightStyle,
  LINE_KINDS,
  type Line,
} from '../highlight/style.ts';

/**
 * Custom properties that make badges look as the user wants links highlighted:
 * for the `style` of an element that has badges in it. What is as by default is
 * left to `tokens.css` and `kind-badge.css`.
 */
export function badgeStyle({ color, line }: HighlightStyle): Record<string, string> {
  const style: Record<string, string> = {};
  for (const kind of HIGHLIGHT_KINDS) {
    if (color[kind] !== DEFAULT_STYLE.color[kind]) style[`--${kind}`] = readable(color[kind]);
  }
  for (const kind of LINE_KINDS) {
    if (line[kind] !== DEFAULT_STYLE.line[kind]) style[`--${kind}-line`] = borderOf(line[kind]);
  }
  return style;
}

/**
 * A line of any colour is seen on its halo; a word must be read on the ground.
 * Lightness alone is changed, and no further than a contrast of 4.5 asks, whatever the hue.
 */
function readable(color: string): string {
  const within = (lightness: string) => `oklch(from ${color} ${lightness} c h)`;
  return `light-dark(${within('min(l, .48)')}, ${within('max(l, .8)')})`;
}

/** Two lines with a gap between them need 3 px. */
function borderOf(line: Line): string {
  return `${line === 'double' ? '3px' : '1.5px'} ${line}`;
}
