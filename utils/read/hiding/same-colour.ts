import { blend, CONTRAST_AT_LEAST, contrast, type Rgba, readComputedColor } from '../../link/contrast.ts';
import { rootElementOf } from '../dom.ts';
import type { PageLayout } from './layout.ts';
import type { Part } from './link-parts.ts';
import { overlapReader } from './overlap.ts';

const WHITE: Rgba = [1, 1, 1, 1];
const TRANSPARENT: Rgba = [0, 0, 0, 0];

/**
 * Makes a function that finds out whether a text has the colour of its background; in doubt it
 * returns false.
 */
export function sameColourReader(page: PageLayout): (text: Part, link: Element) => boolean {
  const backgrounds = new Map<Element, Rgba | null>();
  const isOverlapped = overlapReader(page);

  /** The colour behind an element's text, with all layers blended; null where it is unknown. */
  const backgroundOf = (element: Element | null): Rgba | null => {
    if (!element) return canvasColour(page);
    let background = backgrounds.get(element);
    if (background === undefined) {
      const { style, parent } = page.layoutOf(element);
      const own = isPlainBackground(style) ? readComputedColor(style.backgroundColor) : null;
      const behind = own && (own[3] === 1 ? WHITE : backgroundOf(parent));
      background = own && behind && blend(own, behind);
      backgrounds.set(element, background);
    }
    return background;
  };

  return (text, link) => {
    const { element } = text;
    const { style } = page.layoutOf(element);
    const textColour = readComputedColor(style.webkitTextFillColor);
    if (!textColour || element instanceof SVGElement) return false;
    const background = backgroundOf(element);
    if (!background || contrast(textColour, background) >= CONTRAST_AT_LEAST) return false;
    if (style.textShadow !== 'none' || Number.parseFloat(style.webkitTextStrokeWidth) > 0) return false;
    return !isUnderlined(element, link, background) && !isOverlapped(text, background);
  };

  /**
   * True where a visible text decoration marks the text. An element's decoration is drawn along
   * all text in it, so the ancestors up to the link are checked.
   */
  function isUnderlined(element: Element, link: Element, background: Rgba): boolean {
    for (const ancestor of page.withAncestors(element)) {
      const { textDecorationLine, textDecorationColor } = page.layoutOf(ancestor).style;
      const line = readComputedColor(textDecorationColor) ?? TRANSPARENT;
      if (textDecorationLine !== 'none' && contrast(line, background) >= CONTRAST_AT_LEAST) return true;
      if (ancestor === link) break;
    }
    return false;
  }
}

/** True where an element's background is a colour and nothing else. */
function isPlainBackground({
  backgroundImage,
  filter,
  backdropFilter,
  mixBlendMode,
  maskImage,
}: CSSStyleDeclaration): boolean {
  return (
    [backgroundImage, filter, backdropFilter || 'none', maskImage || 'none'].every(
      (value) => value === 'none',
    ) && mixBlendMode === 'normal'
  );
}

/**
 * The colour of a page without a background: white. Null in a dark page, and in a frame, which
 * shows the page around it.
 */
function canvasColour(page: PageLayout): Rgba | null {
  const { colorScheme } = page.layoutOf(rootElementOf(document)).style;
  const isDark =
    /dark/.test(colorScheme) &&
    (!/light/.test(colorScheme) || matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark || window !== window.top ? null : WHITE;
}
