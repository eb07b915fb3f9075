import type { LinkElement } from '../link/facts.ts';

const XLINK = 'http://www.w3.org/1999/xlink';

/** What sort of link an element can be; undefined where it can be none. */
export function elementKind(element: Element): LinkElement | undefined {
  if (element instanceof HTMLAnchorElement) return 'a';
  if (element instanceof HTMLAreaElement) return 'area';
  return element instanceof SVGAElement ? 'svg-a' : undefined;
}

/**
 * The address of a link as written; null where it has none. SVG 2: `href` wins
 * over `xlink:href`. An HTML link knows only its own.
 */
export function hrefOf(link: Element, kind: LinkElement): string | null {
  return link.getAttribute('href') ?? (kind === 'svg-a' ? link.getAttributeNS(XLINK, 'href') : null);
}
