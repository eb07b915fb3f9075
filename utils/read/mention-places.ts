import { isWithin } from '../domains/host.ts';
import { mentionFinder } from '../link/mention-finder.ts';
import { attributeOf, baseOf, bodyOf, closestOf, type Root } from './dom.ts';
import type { Slicer } from './slicer.ts';

/** An address that a page mentions, and the element whose text it is in. */
export interface MentionPlace {
  readonly written: string;
  readonly element: Element;
}

/** So many places are returned at most: of each it is asked whether readers see it. */
const AT_MOST = 200;
/** So many places of one address are among them: the first may be hidden. */
const OF_ONE_AT_MOST = 20;
/** So much text of a page is searched, in UTF-16 units: the longest pages that people write have a fifth. */
const TEXT_AT_MOST = 5_000_000;
/** What is longer is no paragraph. In UTF-16 units. */
const LINE_AT_MOST = 100_000;
/** After so many nodes the page may run. */
const NODES_IN_SLICE = 500;

/** Elements within a line: a word may begin in one and end in another. */
const INLINE = setOf(
  'a abbr acronym b bdi bdo big cite code dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr',
);
/** Elements whose text no reader sees, or which hold what a reader typed. */
const NO_TEXT = setOf(
  'script style noscript noembed noframes template iframe object textarea select option title desc metadata xmp',
);
/** Signs without width: a word goes on behind them. */
const NO_WIDTH = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * Finds the addresses of own domains that the text of a page mentions, in its document and its shadow roots. Whether
 * readers see a place is not asked here.
 *
 * @param roots the document and the shadow roots in it
 * @param hosts of the own domains
 */
export async function mentionPlaces(
  roots: readonly Root[],
  hosts: readonly string[],
  slice: Slicer,
): Promise<MentionPlace[]> {
  const find = mentionFinder(hosts);
  const found: MentionPlace[] = [];
  const times = new Map<string, number>();
  let left = TEXT_AT_MOST;
  const search = ({ text, parts }: Line) => {
    left -= text.length;
    for (const { written, at } of find(text)) {
      const element = parts.findLast((part) => part.at <= at)?.element;
      const before = times.get(written) ?? 0;
      if (!element || before === OF_ONE_AT_MOST || found.length === AT_MOST) continue;
      if (isInLinkTo(hosts, element)) continue;
      times.set(written, before + 1);
      found.push({ written, element });
    }
  };
  for (const root of roots) {
    const top = root instanceof Document ? bodyOf(root) : root;
    if (!top) continue;
    const shown = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT;
    const walker = Document.prototype.createTreeWalker.call(document, top, shown);
    let line: Line = { owner: null, text: '', parts: [] };
    for (let nodes = 1; left > 0 && walker.nextNode(); nodes++) {
      if (nodes % NODES_IN_SLICE === 0 && slice.over()) await slice.next();
      const { currentNode } = walker;
      const owner = ownerOf(currentNode);
      if (isBreak(currentNode) || owner !== line.owner || line.text.length > LINE_AT_MOST) {
        search(line);
        line = { owner, text: '', parts: [] };
      }
      const element = currentNode instanceof Text ? readerOf(currentNode) : null;
      if (!element || !(currentNode instanceof Text)) continue;
      line.parts.push({ at: line.text.length, element });
      line.text += currentNode.data.replace(NO_WIDTH, '');
    }
    search(line);
  }
  return found;
}

/** Text that a reader reads in one line. */
interface Line {
  /** The element that the line is in. */
  readonly owner: Element | null;
  text: string;
  readonly parts: { readonly at: number; readonly element: Element }[];
}

function isBreak(node: Node): boolean {
  return node instanceof Element && !INLINE.has(node.localName);
}

/** The nearest element around a node, or the node itself, that is not within a line. */
function ownerOf(node: Node): Element | null {
  let owner = node instanceof Element ? node : node.parentElement;
  while (owner && INLINE.has(owner.localName)) owner = owner.parentElement;
  return owner;
}

/** The element that shows a text: the host of a shadow root for one that is right in it. Null where none does. */
function readerOf(text: Text): Element | null {
  const { parentNode } = text;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  // Its summary is shown, what stands beside that is not.
  if (parentNode instanceof HTMLDetailsElement && !parentNode.open) return null;
  return parentNode instanceof Element && !NO_TEXT.has(parentNode.localName) ? parentNode : null;
}

/** Whether a text is in a link to one of these hosts, which came after the links of the page were read. */
function isInLinkTo(hosts: readonly string[], element: Element): boolean {
  const link = closestOf(element, 'a');
  const href = link && (attributeOf(link, 'href') ?? attributeOf(link, 'xlink:href'));
  const host = (link && href !== null && URL.parse(href, baseOf(link))?.hostname) || '';
  return hosts.some((own) => isWithin(host, own));
}

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}
