import type { TextFrom } from '../link/facts.ts';
import { findAll, type Root } from './dom.ts';

/** Where scripts run, its content is markup as text, which no reader sees (HTML, "the noscript element"). */
const NOSCRIPT = 'noscript';

/** Anchor texts are cut here, in UTF-16 units: no honest one is longer. */
export const TEXT_AT_MOST = 32_768;

/** White space that {@link collapse} would change. Few texts have any, and a test costs less than a copy. */
const NEEDS_COLLAPSING = /^\s|\s$|[^\S ]|\s\s/;

/** The `a` elements of a root that contain a `noscript`. One search per root costs less than one per link. */
export function anchorsWithNoscript(root: Root): ReadonlySet<Element> {
  const anchors = new Set<Element>();
  for (const inner of findAll(root, NOSCRIPT)) {
    for (let a = inner.closest('a'); a; a = a.parentElement?.closest('a') ?? null) anchors.add(a);
  }
  return anchors;
}

/**
 * The anchor text of a link: its text with white space collapsed; if that is empty, the `alt` of
 * its images; if that is empty too, its `title` (Google, "Make your links crawlable").
 *
 * @param withNoscript what {@link anchorsWithNoscript} returned for the link's root
 * @returns the text, '' where there is none, and where it was found
 */
export function anchorText(link: Element, withNoscript: ReadonlySet<Element>): readonly [string, TextFrom] {
  const text = collapse(withNoscript.has(link) ? textWithoutNoscript(link) : (link.textContent ?? ''));
  if (text) return [text, 'text'];
  const alt = altText(link);
  if (alt) return [alt, 'alt'];
  const title = collapse(link.getAttribute('title') ?? '');
  return title ? [title, 'title'] : ['', 'none'];
}

/**
 * Replaces each run of white space by one space, trims, and cuts at {@link TEXT_AT_MOST}. White
 * space is what Unicode defines: a reader cannot tell a no-break space from a space.
 */
export function collapse(text: string): string {
  const bounded = text.length > TEXT_AT_MOST * 2 ? text.slice(0, TEXT_AT_MOST * 2) : text;
  const collapsed = NEEDS_COLLAPSING.test(bounded) ? bounded.replace(/\s+/g, ' ').trim() : bounded;
  return collapsed.length > TEXT_AT_MOST ? collapsed.slice(0, TEXT_AT_MOST) : collapsed;
}

function textWithoutNoscript(link: Element): string {
  const walker = document.createTreeWalker(link, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(NOSCRIPT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  while (walker.nextNode()) {
    if (walker.currentNode.nodeType === Node.TEXT_NODE) text += walker.currentNode.nodeValue;
  }
  return text;
}

function altText(link: Element): string {
  if (link.localName === 'area') return collapse(link.getAttribute('alt') ?? '');
  const first = link.firstElementChild;
  if (!first) return '';
  // Most image links hold one image and nothing else: they need no search.
  if (first instanceof HTMLImageElement && !first.nextElementSibling)
    return first.closest(NOSCRIPT) ? '' : collapse(first.getAttribute('alt') ?? '');
  const images = Array.from(link.querySelectorAll('img[alt]')).filter((image) => !image.closest(NOSCRIPT));
  const alts = images.map((image) => image.getAttribute('alt') ?? '');
  return collapse(alts.join(' '));
}
