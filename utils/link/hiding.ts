/**
 * The reasons why a link is hidden. The first three are no spam: the page does not show the link
 * now, as in closed tabs, accordions and menus, or it is text for screen readers (Google, spam
 * policies, "Hidden text and link abuse").
 */
export const HIDINGS = [
  /** `display: none`, `visibility: hidden`, closed details, or out of sight until it moves or fades in. */
  'not-rendered',
  /** An ancestor cuts it off: a collapsed accordion, a slide of a carousel. */
  'cut-off',
  /** Recognised by the usual patterns: a box of 1 px, a class name such as `sr-only`. */
  'screen-reader',
  'transparent',
  'zero-size',
  /** Where the page cannot be scrolled to. */
  'off-screen',
  /** `text-indent` moves its text out of sight, and no image is in its place. */
  'text-indent',
  /** `clip` or `clip-path` clips all of it. */
  'clipped',
  /** The contrast of its text with the background is below 1.1. */
  'same-colour',
  /** `font-size` below 2 px. */
  'tiny-text',
  /** Something opaque lies over it. */
  'covered',
  /** One small sign alone is linked, or one letter within a word. */
  'one-character',
] as const;

/** Why a link is hidden. Always a warning, never a verdict by itself. */
export type Hiding = (typeof HIDINGS)[number];

/** Why a link is hidden; false where it is visible. */
export type Hidden = Hiding | false;

/** True where the hiding is ordinary: the link is not shown now, or is meant for screen readers. */
export function isNotShownNow(hiding: Hiding): boolean {
  return HIDINGS.indexOf(hiding) < 3;
}
