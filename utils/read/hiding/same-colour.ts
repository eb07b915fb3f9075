import { isLike } from '../../link/contrast.ts';
import { type Ground, groundOf } from './ground.ts';
import type { PageLayout } from './layout.ts';
import type { Part } from './link-parts.ts';
import { overlapReader } from './overlap.ts';

/** Finds out whether a text has the colour of its ground; in doubt it has not. */
export type IsSameColour = (text: Part, link: Element, pseudo?: CSSStyleDeclaration) => boolean;

/** Makes a function that finds out whether a text, or the generated text of a `pseudo`, has the colour of its ground. */
export function sameColourReader(page: PageLayout): IsSameColour {
  const isOverlapped = overlapReader(page);
  // The browser paints colours of the user's instead.
  const isForced = matchMedia('(forced-colors: active)').matches;

  return (text, link, pseudo) => {
    const { element } = text;
    const style = pseudo ?? page.layoutOf(element).style;
    const textColour = page.colourOf(style.webkitTextFillColor);
    if (!textColour || element instanceof SVGElement || isForced) return false;
    // Its colour may be animated.
    if ([element, link].some((each) => page.layoutOf(each).style.animationName !== 'none')) return false;
    const ground = groundOf(text, page);
    if (!ground?.every((colour) => isLike(textColour, colour))) return false;
    if (style.textShadow !== 'none' || Number.parseFloat(style.webkitTextStrokeWidth) > 0) return false;
    return !isUnderlined(element, link, ground) && !isOverlapped(text, ground);
  };

  /**
   * True where a visible text decoration marks the text. An element's decoration is drawn along
   * all text in it, so the ancestors up to the link are checked.
   */
  function isUnderlined(element: Element, link: Element, ground: Ground): boolean {
    for (const ancestor of page.withAncestors(element)) {
      const { textDecorationLine, textDecorationColor } = page.layoutOf(ancestor).style;
      const line = page.colourOf(textDecorationColor);
      if (textDecorationLine !== 'none' && line && !ground.every((colour) => isLike(line, colour)))
        return true;
      if (ancestor === link) break;
    }
    return false;
  }
}
