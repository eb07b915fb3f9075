import { attributeOf, findAll } from './dom.ts';
import { fetchedBase } from './fetched-base.ts';
import { elementKind, hrefOf } from './link-element.ts';
import type { WrittenLink } from './pair-links.ts';

/** A declarative shadow root counts: its template becomes one when the page is parsed. */
const SHADOW_MODE = /^(open|closed)$/i;

/**
 * The links of HTML as it was served, declarative shadow roots included. Not
 * those in `noscript`, which parsing without scripts makes elements of, nor in
 * other templates.
 *
 * @param doc what `DOMParser` made of the HTML
 * @param url where the HTML came from
 */
export function servedLinks(doc: Document, url: string): WrittenLink[] {
  const base = fetchedBase(doc, url);
  const links: WrittenLink[] = [];
  // Not recursion: a hostile page nests without end.
  const roots: (Document | DocumentFragment)[] = [doc];
  for (const root of roots) {
    for (const element of findAll(root, 'a, area, template[shadowrootmode]')) {
      if (element.closest('noscript')) continue;
      if (element instanceof HTMLTemplateElement) {
        if (SHADOW_MODE.test(attributeOf(element, 'shadowrootmode') ?? '')) roots.push(element.content);
        continue;
      }
      const link = writtenLink(element, base);
      if (link) links.push(link);
    }
  }
  return links;
}

/**
 * A link as its attributes say now.
 *
 * @param base what its address resolves against
 * @returns null for what is no link
 */
export function writtenLink(element: Element, base: string): WrittenLink | null {
  const kind = elementKind(element);
  const rawHref = kind ? hrefOf(element, kind) : null;
  return rawHref === null ? null : { element, rawHref, base };
}
