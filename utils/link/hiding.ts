/**
 * The reasons why a link is not seen. The first three are no spam: the page does
 * not show it now, as in closed tabs, accordions and menus, or it is text for
 * screen readers (Google, spam policies, "Hidden text and link abuse").
 */
export const HIDINGS = [
  /** `display: none`, `visibility: hidden`, closed details, or waiting out of sight to be moved or faded in. */
  'not-rendered',
  /** An ancestor cuts it off: a collapsed accordion, a slide of a carousel. */
  'cut-off',
  /** By the usual patterns: a box of 1 px, a class name such as `sr-only`. */
  'screen-reader',
  'transparent',
  'zero-size',
  /** Where no scrolling leads. */
  'off-screen',
  /** Its text is moved out by `text-indent`, with no picture in its place. */
  'text-indent',
  /** `clip` or `clip-path` leaves nothing of it. */
  'clipped',
  /** Contrast of the text to its background below 1.1. */
  'same-colour',
  /** `font-size` below 2 px. */
  'tiny-text',
] as const;

/** Why a link is not seen. Always a warning, never a verdict by itself. */
export type Hiding = (typeof HIDINGS)[number];

/** Why a link is not seen; false where it is seen. */
export type Hidden = Hiding | false;

/** True where the page just does not show it now, or not to eyes: nothing to suspect. */
export function isNotShownNow(hiding: Hiding): boolean {
  return HIDINGS.indexOf(hiding) < 3;
}
