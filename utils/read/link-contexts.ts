import { HREF_AT_MOST, TEXT_AT_MOST } from '../link/limits.ts';
import {
  CONTEXT_HTML_AT_MOST,
  CONTEXTS_AT_MOST,
  type LinkContext,
  sentenceAround,
} from '../link/link-context.ts';
import { collapse } from './anchor-text.ts';
import { attributeOf, findAll, matchesSelector } from './dom.ts';

/** Elements within a line: the sentence goes on around them. */
const INLINE =
  'a, abbr, b, bdi, bdo, big, cite, code, del, em, font, i, ins, kbd, label, mark, q, s, samp, small, span, strong, sub, sup, time, tt, u, var';
/** So much text before and behind a link is looked at, in UTF-16 units. */
const NEAR = 1000;

/**
 * Reads what a document has around its links to some hosts. Changes nothing.
 *
 * @param hosts of which one is named in the address of a link, be it in that of a redirect wrapper
 * @returns at most {@link CONTEXTS_AT_MOST}, those of the document first, then those in its open shadow roots; links in
 *   closed ones are left out
 */
export function linkContexts(doc: Document, hosts: readonly string[]): LinkContext[] {
  const contexts: LinkContext[] = [];
  for (const root of rootsOf(doc)) {
    for (const link of findAll(root, 'a[href], area[href]')) {
      if (contexts.length === CONTEXTS_AT_MOST) return contexts;
      const href = attributeOf(link, 'href') ?? '';
      const lower = href.toLowerCase();
      if (hosts.some((host) => lower.includes(host))) contexts.push(contextOfLink(link, href));
    }
  }
  return contexts;
}

function contextOfLink(link: Element, href: string): LinkContext {
  return {
    rawHref: href.slice(0, HREF_AT_MOST),
    text: collapse(link.textContent ?? '').slice(0, TEXT_AT_MOST),
    html: link.outerHTML.slice(0, CONTEXT_HTML_AT_MOST),
    sentence: sentenceOf(link),
  };
}

/** A document, and the open shadow roots in it, each after the one that it is in. */
function* rootsOf(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const element of findAll(root, '*')) {
    const { shadowRoot } = element;
    // A form gives its own field where one has that name.
    if (shadowRoot instanceof ShadowRoot) yield* rootsOf(shadowRoot);
  }
}

function sentenceOf(link: Element): string {
  const anchor = collapse(link.textContent ?? '');
  const paragraph = paragraphOf(link);
  if (!paragraph) return anchor;
  let [before, after, isBehind] = ['', '', false];
  const walker = Document.prototype.createTreeWalker.call(
    link.ownerDocument,
    paragraph,
    NodeFilter.SHOW_TEXT,
  );
  while (after.length < NEAR && walker.nextNode()) {
    const { currentNode } = walker;
    if (!(currentNode instanceof Text) || isUnread(currentNode)) continue;
    if (Node.prototype.contains.call(link, currentNode)) isBehind = true;
    else if (isBehind) after += currentNode.data;
    else before = (before + currentNode.data).slice(-NEAR);
  }
  return sentenceAround(evenSpace(before), anchor, evenSpace(after.slice(0, NEAR)));
}

/** Elements whose text no reader sees. */
function isUnread({ parentElement }: Text): boolean {
  return parentElement !== null && matchesSelector(parentElement, 'script, style, noscript, template');
}

/** The nearest element around a link that is not within a line. */
function paragraphOf(link: Element): Element | null {
  let element = link.parentElement;
  while (element && matchesSelector(element, INLINE)) element = element.parentElement;
  return element;
}

/** White space within counts as one blank; at the ends it is what parts the words from the link. */
function evenSpace(text: string): string {
  return text.replace(/\s+/g, ' ');
}
