import { type Hiding, isNotShownNow } from '../../link/hiding.ts';
import { attributeOf } from '../dom.ts';
import type { ShadowRootOf } from '../roots.ts';
import { isCovered } from './covered.ts';
import { isDrawn, TINY_PX } from './drawn.ts';
import { shownBy } from './is-hidden.ts';
import { type PageLayout, pageLayout } from './layout.ts';
import { type Part, partsOf, picture } from './link-parts.ts';
import { isOneCharacter } from './one-character.ts';
import { FAINT_OPACITY, mayAppear } from './opens.ts';
import { whyOutOfReach } from './out-of-reach.ts';
import { sameColourReader } from './same-colour.ts';

/** A text that is indented by this much or more is moved out of sight. */
const INDENT_PX = 100;

/** A link over a card is at least this large, in both directions. */
const CARD_PX = 20;

/** Class names that widely used frameworks give to text for screen readers and to skip links. */
const FOR_SCREEN_READERS =
  /(^|[\s_-])(sr-only|visually-?hidden|screen-reader-(text|only)|screen-only|assistive-text|element-invisible|skip-(link|nav|to))(?![a-z])/i;

/** How many elements, from the part outwards, are searched for such a class. */
const CLASSES_UP = 5;

/**
 * Makes a function that finds out why a link is hidden. It forces layout once, changes nothing,
 * and remembers what it read: it is valid until the page runs again.
 *
 * @returns the function; it returns null where the link is visible, and in doubt
 */
export function hidingReader(shadowRootOf: ShadowRootOf): (link: Element) => Hiding | null {
  const page = pageLayout(shadowRootOf);
  const isSameColour = sameColourReader(page);

  /** A link is visible where one of its parts is. */
  const hidingOf = (link: Element): Hiding | null => {
    const image = link instanceof HTMLAreaElement ? shownBy(link) : null;
    if (link instanceof HTMLAreaElement) return image ? whyPartHidden(picture(image), image) : 'not-rendered';
    const parts = partsOf(link, page);
    let first: Hiding | null = null;
    for (const part of parts) {
      const why = whyPartHidden(part, link);
      if (!why) return isOneCharacter(parts, link, page) ? 'one-character' : null;
      first ??= why;
    }
    const own = whyPartHidden(picture(link), link);
    if (first && own === 'not-rendered') return first;
    const inside = [link, ...link.querySelectorAll('*')].slice(0, 50);
    if (inside.some((element) => isSeenWithout(element, link, first))) return null;
    return first ?? own ?? 'zero-size';
  };

  /** True where an element of a link is seen though none of the link's texts and images is. */
  const isSeenWithout = (element: Element, link: Element, first: Hiding | null): boolean => {
    let part = picture(element);
    const isUnseen = (pseudo: CSSStyleDeclaration): boolean => {
      // In a line without height, generated text has its own.
      const { x, y, width, height } = part.box;
      part = { ...part, box: new DOMRect(x, y, width, Math.max(height, Number.parseFloat(pseudo.fontSize))) };
      return isSameColour(part, link, pseudo);
    };
    if (isDrawn(element, !first, isUnseen)) return !whyPartHidden(part, link);
    return (first === 'transparent' || first === 'text-indent') && element === link && isOverContent(link);
  };

  /** True for a link without a look of its own that lies over what readers see and press: a card. */
  const isOverContent = (link: Element): boolean => {
    const { position, parent, box } = page.layoutOf(link);
    if (!parent || position !== 'absolute' || Math.min(box.width, box.height) < CARD_PX) return false;
    if (whyOutOfReach(picture(link), link, page)) return false;
    return partsOf(parent, page).some(
      ({ element, box: other }) =>
        !link.contains(element) &&
        other.left < box.right &&
        other.right > box.left &&
        other.top < box.bottom &&
        other.bottom > box.top &&
        isRendered(element, { visibilityProperty: true, opacityProperty: true }),
    );
  };

  const whyPartHidden = (part: Part, link: Element): Hiding | null => {
    const { element, isText } = part;
    const { style } = page.layoutOf(element);
    const box = elementWithBox(element, page);
    if (style.visibility !== 'visible' || !box || !isRendered(box)) return 'not-rendered';
    const why = whyNotSeen(part, box, link);
    if (why && why !== 'not-rendered' && isForScreenReaders(element, page)) return 'screen-reader';
    if (why && !isNotShownNow(why) && mayAppear(element, link, why, page)) return 'not-rendered';
    return why ?? (isText && isSameColour(part, link) ? 'same-colour' : null);
  };

  const whyNotSeen = (part: Part, box: Element, link: Element): Hiding | null => {
    if (isTransparent(part.element, page)) {
      if (part.isMissing || isMeantToFadeIn(part.element, page)) return 'not-rendered';
      return whyUnreachable(part, box, link) === 'cut-off' ? 'cut-off' : 'transparent';
    }
    if (isTiny(part, page)) return 'tiny-text';
    const why = whyUnreachable(part, box, link);
    return why ?? (part.isText && isCovered(part, link, page) ? 'covered' : null);
  };

  const whyUnreachable = (part: Part, box: Element, link: Element): Hiding | null => {
    // The browser has not laid this out yet, far below the window (`content-visibility: auto`): its place
    // is unknown.
    if (!isRendered(box, { contentVisibilityAuto: true })) return null;
    const why = whyOutOfReach(part, link, page);
    const indent = page.layoutOf(part.element).style.textIndent;
    const isIndentedOut = Math.abs(Number.parseFloat(indent)) >= INDENT_PX;
    return isIndentedOut && part.isText && (why === 'off-screen' || why === 'cut-off') ? 'text-indent' : why;
  };

  return (link) => {
    try {
      return hidingOf(link);
    } catch {
      // A hostile page can make a reading fail: in doubt the link is visible.
      return null;
    }
  };
}

/** The nearest element with a box, which `display: contents` has not. */
function elementWithBox(element: Element, page: PageLayout): Element | undefined {
  if (page.layoutOf(element).style.display !== 'contents') return element;
  return page.withAncestors(element).find((ancestor) => page.layoutOf(ancestor).style.display !== 'contents');
}

function isRendered(element: Element, options: CheckVisibilityOptions = {}): boolean {
  return Element.prototype.checkVisibility.call(element, options);
}

function isTransparent(element: Element, page: PageLayout): boolean {
  const layouts = page.withAncestors(element).map(page.layoutOf);
  return layouts.reduce((product, { opacity }) => product * opacity, 1) < FAINT_OPACITY;
}

function isMeantToFadeIn(element: Element, page: PageLayout): boolean {
  return page
    .withAncestors(element)
    .map(page.layoutOf)
    .some(({ position, opacity, isAnimated }) => position === 'fixed' || (opacity < 1 && isAnimated));
}

/** By its font size, or by what scales it: `zoom`, `transform`. */
function isTiny({ element, box, isText }: Part, page: PageLayout): boolean {
  const { fontSize, writingMode } = page.layoutOf(element).style;
  const line = writingMode === 'horizontal-tb' ? box.height : box.width;
  const size = Number.parseFloat(fontSize) * (element.currentCSSZoom ?? 1);
  return isText && (size < TINY_PX || (line > 1 && line < TINY_PX));
}

function isForScreenReaders(element: Element, page: PageLayout): boolean {
  return page
    .withAncestors(element)
    .slice(0, CLASSES_UP)
    .some((ancestor) => FOR_SCREEN_READERS.test(attributeOf(ancestor, 'class') ?? ''));
}
