import type { LinkElement } from '../link/facts.ts';

const XLINK = 'http://www.w3.org/1999/xlink';

/** Which link element this is; undefined where it is none. */
export function elementKind(element: Element): LinkElement | undefined {
  if (element instanceof HTMLAnchorElement) return 'a';
  if (element instanceof HTMLAreaElement) return 'area';
  return element instanceof SVGAElement ? 'svg-a' : undefined;
}

/**
 * The `href` of a link element as written. On SVG links `href` wins over `xlink:href` (SVG 2);
 * HTML links have `href` alone.
 *
 * @returns null where the element has no address
 */
export function hrefOf(link: Element, kind: LinkElement): string | null {
  return link.getAttribute('href') ?? (kind === 'svg-a' ? link.getAttributeNS(XLINK, 'href') : null);
}
