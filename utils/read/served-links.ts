import { attributeOf, findAll } from './dom.ts';
import { fetchedBase } from './fetched-base.ts';
import { elementKind, hrefOf } from './link-element.ts';
import type { WrittenLink } from './pair-links.ts';

/** Modes with which a template becomes a shadow root when a browser parses the page. */
const SHADOW_MODE = /^(open|closed)$/i;

/**
 * The links of HTML as it was served, those of declarative shadow roots included. Left out are
 * links in `noscript`, which are elements only to a parser without scripts, and links in other
 * templates.
 *
 * @param doc parsed from the HTML by `DOMParser`
 * @param url the address that the HTML came from
 */
export function servedLinks(doc: Document, url: string): WrittenLink[] {
  const base = fetchedBase(doc, url);
  const links: WrittenLink[] = [];
  // A list instead of recursion: a hostile page may nest deeper than the call stack.
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
 * A link with its current attributes.
 *
 * @param base the base URL of its address
 * @returns null where the element is no link
 */
export function writtenLink(element: Element, base: string): WrittenLink | null {
  const kind = elementKind(element);
  const rawHref = kind ? hrefOf(element, kind) : null;
  return rawHref === null ? null : { element, rawHref, base };
}
