import type { Hiding } from '../../link/hiding.ts';
import { attributeOf, findAll, matchesSelector } from '../dom.ts';
import { type ElementLayout, isTransformed, type PageLayout } from './layout.ts';
import { stylesMayShow } from './opening-styles.ts';

/** Below this opacity, black on white has a contrast of less than 1.1. */
export const FAINT_OPACITY = 0.05;

/** What opens, or stands in what does: by the roles of ARIA, and by the states that scripts keep there. */
const WIDGET =
  'nav, menu, dialog, details, [inert], [aria-hidden=true], [popover], :is([role=tabpanel], [role=menu], [role=menubar], [role=navigation], [role=dialog], [role=alertdialog], [role=listbox], [role=tree], [role=tooltip])';

/** What a reader presses to open something. */
const CONTROL =
  'button, summary, label, select, input, [role=button], [role=tab], [aria-expanded], [aria-haspopup], [aria-controls], a[href^="#"], a[href^="javascript:"], [onclick]';

/** Elements within a text: menus, drawers and panels are none of them. */
const PHRASE =
  /^(a|abbr|b|big|cite|code|em|font|h\d|i|label|mark|p|q|s|small|span|strong|sub|sup|time|tt|u)$/;

/** What names another element by its id. */
const NAMES_AN_ID = ['aria-controls', 'aria-owns', 'aria-describedby', 'popovertarget', 'for', 'href'];

/** The heading of an accordion, the word above a menu. */
const OPENER_LENGTH_AT_MOST = 100;

/** Drawers wait at the edge of the window; their shadow may take so much more, in px. */
const EDGE_PX = 50;
const DRAWER_PX = 100;

/**
 * True where a link that cannot be seen now may appear: a container that hides it is a menu, a drawer, a panel, a slide
 * or the like, or reveals itself as the page scrolls.
 *
 * @param from the link, or what in it is hidden
 * @param why how it is hidden
 */
export function mayAppear(from: Element, link: Element, why: Hiding, page: PageLayout): boolean {
  const ancestors = page.withAncestors(from);
  // What moves or blurs too comes into view.
  const isFading = ({ style, opacity }: ElementLayout) =>
    opacity < FAINT_OPACITY && (isTransformed(style) || style.filter.includes('blur'));
  if (ancestors.some((each) => isFading(page.layoutOf(each)))) return true;
  if (why === 'clipped' && page.layoutOf(link).isAnimated) return true;
  const containers = ancestors.slice(ancestors.indexOf(link) + 1);
  const hiders = containers.filter((each) => hides(each, page));
  const [first] = hiders;
  if (!first) return stylesMayShow(link, why);
  if (containers.slice(containers.indexOf(first)).some((each) => matchesSelector(each, WIDGET))) return true;
  return (
    hiders.some((each) => opens(each, page)) || [link, ...hiders].some((each) => stylesMayShow(each, why))
  );
}

function hides(element: Element, page: PageLayout): boolean {
  const layout = page.layoutOf(element);
  if (element === document.body || element === document.documentElement)
    return layout.opacity < FAINT_OPACITY;
  return (
    layout.isMoved ||
    layout.opacity < 1 ||
    layout.isClippedAway ||
    layout.overflow !== null ||
    /-\d/.test(`${layout.style.marginLeft} ${layout.style.marginTop} ${layout.style.marginRight}`)
  );
}

function opens(element: Element, page: PageLayout): boolean {
  const { isAnimated, opacity, style, box } = page.layoutOf(element);
  // A page that fades in as a whole, or waits for its script to show it.
  if (element.localName === 'body' || element.localName === 'html') return true;
  if (isAnimated || attributeOf(element, 'aria-hidden') !== null) return true;
  if (PHRASE.test(element.localName)) return false;
  return (
    (opacity < FAINT_OPACITY && style.pointerEvents === 'none') ||
    // Unfolds by its scale, whatever will set it.
    (isTransformed(style) && Math.min(box.width, box.height) < 1) ||
    isInMenuItem(element) ||
    isNamed(element) ||
    [element.previousElementSibling, element.nextElementSibling].some(isOpener) ||
    element.querySelector('button, input:not([type=hidden]), select, [role=button]') !== null ||
    leadsInside(element) ||
    isAtEdge(box) ||
    isOneOfSlides(element, page)
  );
}

/** `li > div`, `li > ul`: what the item says besides it opens it. */
function isInMenuItem(element: Element): boolean {
  const item = element.parentElement?.closest('li');
  if (!item) return false;
  const lengthOf = (each: Element) => each.textContent.trim().length;
  return lengthOf(item) > lengthOf(element) || item.querySelectorAll('img, svg, i').length > 0;
}

function isNamed(element: Element): boolean {
  const root = element.getRootNode();
  if (!element.id || !(root instanceof Document || root instanceof ShadowRoot)) return false;
  const id = CSS.escape(element.id);
  const names = NAMES_AN_ID.map((name) => `[${name}~="${id}"], [${name}="#${id}"]`);
  if (findAll(root, names.join()).length > 0) return true;
  return Array.from(findAll(root, CONTROL)).some((control) =>
    control
      .getAttributeNames()
      .some(
        (name) => name.startsWith('data-') && attributeOf(control, name)?.replace('#', '') === element.id,
      ),
  );
}

function isOpener(sibling: Element | null): boolean {
  if (!sibling) return false;
  if (matchesSelector(sibling, CONTROL)) return true;
  if (sibling.textContent.length > OPENER_LENGTH_AT_MOST) return false;
  // A link has that pointer too, and opens another page.
  return (
    (sibling.localName !== 'a' && getComputedStyle(sibling).cursor === 'pointer') ||
    sibling.querySelector(CONTROL) !== null
  );
}

/** A menu leads to the site's own pages; hidden links of others lead away. */
function leadsInside(element: Element): boolean {
  const links = Array.from(element.querySelectorAll('a[href]'));
  const inside = links.filter((link) => link instanceof HTMLAnchorElement && link.host === location.host);
  return inside.length >= 2 && inside.length * 2 >= links.length;
}

function isAtEdge({ left, top, right, bottom, width, height }: DOMRect): boolean {
  const isSide = width >= DRAWER_PX && (Math.abs(right) <= EDGE_PX || Math.abs(left - innerWidth) <= EDGE_PX);
  return isSide || (height >= DRAWER_PX && Math.abs(bottom) <= EDGE_PX && top < 0);
}

/** Slides that fade lie upon each other, and one of them is seen. */
function isOneOfSlides(element: Element, page: PageLayout): boolean {
  const { box } = page.layoutOf(element);
  return Array.from(element.parentElement?.children ?? []).some((each) => {
    if (each === element || each.localName !== element.localName) return false;
    const other = page.layoutOf(each);
    const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
    const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
    return other.opacity >= FAINT_OPACITY && width > box.width / 2 && height > box.height / 2;
  });
}
