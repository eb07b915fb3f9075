import type { Hiding } from '../../link/hiding.ts';
import { attributeOf } from '../dom.ts';
import type { ShadowRootOf } from '../roots.ts';
import { shownBy } from './is-hidden.ts';
import { type PageLayout, pageLayout } from './layout.ts';
import { type Part, partsOf, picture } from './link-parts.ts';
import { whyOutOfReach } from './out-of-reach.ts';
import { sameColourReader } from './same-colour.ts';

/** Below this opacity, black on white has a contrast of less than 1.1. */
const FAINT_OPACITY = 0.05;

const TINY_PX = 2;

/** A text that is indented by this much or more is moved out of sight. */
const INDENT_PX = 100;

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
      if (!why) return null;
      first ??= why;
    }
    if (first === 'same-colour') return first;
    const own = whyPartHidden(picture(link), link);
    if (first && own === 'not-rendered') return first;
    const inside = [link, ...link.querySelectorAll('*')].slice(0, 50);
    if (inside.some((element) => isDrawn(element, !first) && !whyPartHidden(picture(element), link)))
      return null;
    return first ?? own ?? 'zero-size';
  };

  const whyPartHidden = (part: Part, link: Element): Hiding | null => {
    const { element, isText } = part;
    const { style } = page.layoutOf(element);
    const box = elementWithBox(element, page);
    if (style.visibility !== 'visible' || !box || !isRendered(box)) return 'not-rendered';
    const isTiny = isText && Number.parseFloat(style.fontSize) < TINY_PX;
    const why = whyTransparent(element, page) ?? (isTiny ? 'tiny-text' : whyUnreachable(part, box, link));
    if (why === 'transparent' && part.isMissing) return 'not-rendered';
    if (why && why !== 'not-rendered' && isForScreenReaders(element, page)) return 'screen-reader';
    return why ?? (isText && isSameColour(part, link) ? 'same-colour' : null);
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

function whyTransparent(element: Element, page: PageLayout): Hiding | null {
  const layouts = page.withAncestors(element).map(page.layoutOf);
  if (layouts.reduce((product, { opacity }) => product * opacity, 1) >= FAINT_OPACITY) return null;
  const isMeantToAppear = layouts.some(
    (layout) => layout.isSubmenu || layout.position === 'fixed' || (layout.opacity < 1 && layout.isAnimated),
  );
  return isMeantToAppear ? 'not-rendered' : 'transparent';
}

function isForScreenReaders(element: Element, page: PageLayout): boolean {
  return page
    .withAncestors(element)
    .slice(0, CLASSES_UP)
    .some((ancestor) => FOR_SCREEN_READERS.test(attributeOf(ancestor, 'class') ?? ''));
}

/**
 * True where an element shows something without text or image in it, as icons do: a background, a
 * mask or generated text.
 *
 * @param isBare the link has no text and no image, so that its area alone can be clicked, as
 *   over a card
 */
function isDrawn(element: Element, isBare: boolean): boolean {
  const style = getComputedStyle(element);
  if (hasPicture(style) || (isBare && !/^(inline|contents)$/.test(style.display))) return true;
  return ['::before', '::after'].some((name) => {
    const pseudo = getComputedStyle(element, name);
    if (/^(none|normal)?$/.test(pseudo.content)) return false;
    return hasPicture(pseudo) || (pseudo.content !== '""' && Number.parseFloat(pseudo.fontSize) >= TINY_PX);
  });
}

function hasPicture({ backgroundImage, maskImage }: CSSStyleDeclaration): boolean {
  return backgroundImage !== 'none' || (maskImage !== 'none' && maskImage !== '');
}
