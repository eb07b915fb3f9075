import type { TextFrom } from '../link/facts.ts';
import { findAll, type Root } from './dom.ts';

/** Inside an anchor these hold no anchor text; with scripting on, `noscript` is literal markup. */
const NO_TEXT = 'noscript, script, style, template';

/** Longer anchor text is no anchor text; it is cut here, in UTF-16 units. */
export const TEXT_AT_MOST = 32_768;

const UNEVEN_BLANKS = /^[\t\n\f\r ]|[\t\n\f\r ]$|[\t\n\f\r]| [\t\n\f\r ]/;

/** Which anchors of a root hold elements whose content is no text: looked up once instead of in each link. */
export function anchorsWithoutPlainText(root: Root): ReadonlySet<Element> {
  const anchors = new Set<Element>();
  for (const inner of findAll(root, NO_TEXT.replace(/\w+/g, 'a $&'))) {
    for (let a = inner.closest('a'); a; a = a.parentElement?.closest('a') ?? null) anchors.add(a);
  }
  return anchors;
}

/**
 * The anchor text of a link: its text with white space collapsed; if that is
 * empty, the `alt` of its images; then `title` (Google, "Make your links crawlable").
 *
 * @param special what {@link anchorsWithoutPlainText} found in the link's root
 * @returns the text, and where it was found
 */
export function anchorText(link: Element, special: ReadonlySet<Element>): readonly [string, TextFrom] {
  const text = collapse(special.has(link) ? plainText(link) : (link.textContent ?? ''));
  if (text) return [text, 'text'];
  const alt = altText(link);
  if (alt) return [alt, 'alt'];
  const title = collapse(link.getAttribute('title') ?? '');
  return title ? [title, 'title'] : ['', 'none'];
}

/** Collapses ASCII white space as HTML does; other blanks (NBSP) are text. */
function collapse(text: string): string {
  const within = text.length > TEXT_AT_MOST * 2 ? text.slice(0, TEXT_AT_MOST * 2) : text;
  const even = UNEVEN_BLANKS.test(within)
    ? within.replace(/[\t\n\f\r ]+/g, ' ').replace(/^ | $/g, '')
    : within;
  return even.length > TEXT_AT_MOST ? even.slice(0, TEXT_AT_MOST) : even;
}

function plainText(link: Element): string {
  const walker = document.createTreeWalker(link, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(NO_TEXT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  while (walker.nextNode())
    if (walker.currentNode.nodeType === Node.TEXT_NODE) text += walker.currentNode.nodeValue;
  return text;
}

function altText(link: Element): string {
  if (link.localName === 'area') return collapse(link.getAttribute('alt') ?? '');
  if (!link.firstElementChild) return '';
  const images = Array.from(link.querySelectorAll('img[alt]')).filter((image) => !image.closest('noscript'));
  const alts = images.map((image) => image.getAttribute('alt') ?? '');
  return collapse(alts.join(' '));
}
