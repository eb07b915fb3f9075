import { LETTERS, type LinkColumns } from '../link/columns.ts';
import { HREF_AT_MOST } from '../link/limits.ts';
import { anchorText } from './anchor-text.ts';
import { charsetOf, type Root } from './dom.ts';
import { type ShadowRoots, shadowRootsIn } from './flat-tree.ts';
import { elementKind, hrefOf } from './link-element.ts';
import { positionFinder } from './position.ts';
import { linkRuns, type Run, type ShadowRootOf } from './roots.ts';
import type { Slicer } from './slicer.ts';

/** Size of one piece, in links and in UTF-16 units: small enough to be sent within a slice. */
const PIECE_LINKS = 2000;
const PIECE_CHARS = 400_000;

const NOT_ASCII = /[^\0-\x7f]/;

/**
 * Reads the facts of all links of a document in pieces, and lets the page run in between. Changes
 * nothing in the page.
 *
 * The list of links is taken first. A link that the page removes before it is read is left out;
 * one that the page adds later is left to the next reading. A link that cannot be read does not
 * stop the others.
 *
 * @param doc a live page, or a document parsed from a fetched one
 * @param shadowRootOf gives an element's shadow root; null where no element has one
 * @param slice when to pause for the page
 * @param elements receives the element of each link, in the order of the facts
 * @param roots receives the document and its shadow roots
 * @returns yields pieces in document order; at the end, how many links the page removed before
 *   they were read
 */
export async function* readLinks(
  doc: Document,
  shadowRootOf: ShadowRootOf | null,
  slice: Slicer,
  elements: Element[],
  roots: Root[] = [],
): AsyncGenerator<LinkColumns, number> {
  const resolvesQueries = charsetOf(doc) !== 'UTF-8';
  const positionOf = positionFinder();
  let gone = 0;
  let chars = 0;
  let piece = emptyPiece();
  const runs = await linkRuns(doc, shadowRootOf, slice, roots);
  const shadowRoots = shadowRootsIn(roots);
  for (const run of runs) {
    if (slice.over()) await slice.next();
    for (const link of run.links) {
      const isAttached = link.isConnected;
      if (!isAttached && isLink(link)) gone++;
      const added = isAttached ? addLink(piece, link, run, shadowRoots, positionOf, resolvesQueries) : 0;
      if (added > 0) elements.push(link);
      chars += added;
      if (piece.rawHref.length === PIECE_LINKS || chars > PIECE_CHARS) {
        yield piece;
        piece = emptyPiece();
        chars = 0;
      }
      if ((elements.length & 31) === 31 && slice.over()) await slice.next();
    }
  }
  if (piece.rawHref.length > 0) yield piece;
  return gone;
}

/** Columns that are being filled. */
interface Piece extends LinkColumns {
  readonly rawHref: string[];
  readonly rawRel: (string | null)[];
  readonly text: string[];
  textFrom: string;
  element: string;
  root: string;
  position: string;
  readonly resolved: [number, string][];
  readonly readings: [number, readonly string[]][];
}

function emptyPiece(): Piece {
  return {
    rawHref: [],
    rawRel: [],
    text: [],
    textFrom: '',
    element: '',
    root: '',
    position: '',
    resolved: [],
    readings: [],
  };
}

/**
 * Adds the facts of a link to a piece.
 *
 * @returns the size of what was added, in UTF-16 units and at least 1; 0 where the element is no
 *   link
 */
function addLink(
  piece: Piece,
  link: Element,
  run: Run,
  shadowRoots: ShadowRoots,
  positionOf: ReturnType<typeof positionFinder>,
  resolvesQueries: boolean,
): number {
  const element = elementKind(link);
  const href = element && hrefOf(link, element);
  if (!element || href === null || href === undefined) return 0;
  const isLong = href.length > HREF_AT_MOST;
  if (isLong || (resolvesQueries && NOT_ASCII.test(href))) {
    const address = resolvedByPage(link, href);
    if (address) piece.resolved.push([piece.rawHref.length, address]);
  }
  const rawHref = isLong ? href.slice(0, HREF_AT_MOST) : href;
  const rawRel = link.getAttribute('rel');
  const { text, from, readings } = anchorText(link, shadowRoots);
  if (readings) piece.readings.push([piece.rawHref.length, readings]);
  piece.rawHref.push(rawHref);
  piece.rawRel.push(rawRel && rawRel.length > HREF_AT_MOST ? rawRel.slice(0, HREF_AT_MOST) : rawRel);
  piece.text.push(text);
  piece.textFrom += LETTERS.textFrom[from];
  piece.element += LETTERS.element[element];
  piece.root += LETTERS.root[run.kind];
  piece.position += LETTERS.position[positionOf(link)];
  return 1 + rawHref.length + (rawRel?.length ?? 0) + text.length * (1 + (readings?.length ?? 0));
}

function isLink(element: Element): boolean {
  const kind = elementKind(element);
  return kind !== undefined && hrefOf(element, kind) !== null;
}

/**
 * The address as the page resolves it, for hrefs whose query depends on the page's charset.
 *
 * @returns null where the URL standard finds no URL
 */
function resolvedByPage(link: Element, href: string): string | null {
  const probe =
    link instanceof SVGAElement
      ? link.ownerDocument.createElementNS('http://www.w3.org/1999/xhtml', 'a')
      : link;
  if (probe !== link) probe.setAttribute('href', href);
  if (!(probe instanceof HTMLAnchorElement || probe instanceof HTMLAreaElement)) return null;
  // Where no URL can be parsed, `protocol` is `:` and `.href` repeats the attribute (HTML, "API for a and
  // area elements").
  if (probe.protocol === ':') return null;
  return probe.href.length > HREF_AT_MOST
    ? (probe.origin + probe.pathname).slice(0, HREF_AT_MOST)
    : probe.href;
}
