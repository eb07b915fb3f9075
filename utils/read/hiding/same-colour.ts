import { CONTRAST_AT_LEAST, contrast, over, type Rgba, readComputedColor } from '../../link/contrast.ts';
import { rootElementOf } from '../dom.ts';
import type { PageLayout } from './layout.ts';
import type { Part } from './link-parts.ts';
import { overlapReader } from './overlap.ts';

const WHITE: Rgba = [1, 1, 1, 1];
const CLEAR: Rgba = [0, 0, 0, 0];

/** Makes what finds out whether a text has the colour of what it is on; in doubt it has not. */
export function groundReader(page: PageLayout): (text: Part, link: Element) => boolean {
  const grounds = new Map<Element, Rgba | null>();
  const isOverlapped = overlapReader(page);

  /** What is behind the text of an element, all colours laid over one another; null where it is not known. */
  const groundOf = (element: Element | null): Rgba | null => {
    if (!element) return canvas(page);
    let ground = grounds.get(element);
    if (ground === undefined) {
      const { style, parent } = page.holder(element);
      const own = isPlain(style) ? readComputedColor(style.backgroundColor) : null;
      const behind = own && (own[3] === 1 ? WHITE : groundOf(parent));
      ground = own && behind && over(own, behind);
      grounds.set(element, ground);
    }
    return ground;
  };

  return (text, link) => {
    const { element } = text;
    const { style } = page.holder(element);
    const ink = readComputedColor(style.webkitTextFillColor);
    if (!ink || element instanceof SVGElement) return false;
    const ground = groundOf(element);
    if (!ground || contrast(ink, ground) >= CONTRAST_AT_LEAST) return false;
    if (style.textShadow !== 'none' || Number.parseFloat(style.webkitTextStrokeWidth) > 0) return false;
    return !isUnderlined(element, link, ground) && !isOverlapped(text, ground);
  };

  /** Decorations are drawn under all that is in the element that has them. */
  function isUnderlined(element: Element, link: Element, ground: Rgba): boolean {
    for (const at of page.around(element)) {
      const { textDecorationLine, textDecorationColor } = page.holder(at).style;
      const line = readComputedColor(textDecorationColor) ?? CLEAR;
      if (textDecorationLine !== 'none' && contrast(line, ground) >= CONTRAST_AT_LEAST) return true;
      if (at === link) break;
    }
    return false;
  }
}

/** True where the ground of an element is its background colour and nothing besides. */
function isPlain({
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

/** What a page without a background is on: white, if not dark, and in a frame the page around. */
function canvas(page: PageLayout): Rgba | null {
  const { colorScheme } = page.holder(rootElementOf(document)).style;
  const isDark =
    /dark/.test(colorScheme) &&
    (!/light/.test(colorScheme) || matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark || window !== window.top ? null : WHITE;
}
