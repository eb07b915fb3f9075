import { collapse } from './anchor-text.ts';
import { bodyOf, matchesSelector } from './dom.ts';

/** The text of a document that readers see, as far as it was read. */
export interface ShownText {
  /** All of it, white space collapsed. */
  readonly text: string;
  /** What of it is running text: no menu, no link, no control. */
  readonly prose: string;
  /** Length of the running text in the paragraphs of one element, of the one with the most of it, in UTF-16 units. */
  readonly main: number;
}

/** Elements whose text no reader sees, and the elements within them. */
const NO_TEXT = 'script, style, noscript, template, iframe, :is(script, style, noscript, template, iframe) *';

/** What stands around the content of a page, or is clicked. */
const AROUND = [
  'nav, header, footer, aside, dialog, a, button, label, select, textarea, [hidden]',
  '[role="navigation" i], [role="banner" i], [role="contentinfo" i], [role="complementary" i]',
  '[role="dialog" i], [role="alertdialog" i], [aria-modal="true" i]',
].join(', ');
/** Elements within a line. */
const INLINE =
  'abbr, b, bdi, bdo, big, cite, code, del, em, font, i, ins, kbd, label, mark, q, s, samp, small, span, strong, sub, sup, time, tt, u, var';
/** Elements that are a paragraph of the one around them. */
const PARAGRAPH = 'p, li, h1, h2, h3, h4, h5, h6, blockquote, pre, dt, dd, figcaption, td, th';
const NO_PROSE = `${AROUND}, :is(${AROUND}) *`;

/**
 * Reads the text that readers see, and what of it is prose.
 *
 * @param most reading ends soon after so much prose, in UTF-16 units; so much of all the text is kept, and a little more
 */
export function shownText(doc: Document, most: number): ShownText {
  const body = bodyOf(doc);
  if (!body) return { text: '', prose: '', main: 0 };
  // A filter function would be called for each node: that takes longer than all the rest.
  const walker = Document.prototype.createTreeWalker.call(doc, body, NodeFilter.SHOW_TEXT);
  const lengths = new Map<Element | null, number>();
  const [text, prose] = [collector(most), collector(most)];
  while (!prose.isFull() && walker.nextNode()) {
    const { currentNode } = walker;
    const part = currentNode instanceof Text ? collapse(currentNode.data) : '';
    const parent = currentNode.parentElement;
    if (part === '' || (parent && matchesSelector(parent, NO_TEXT))) continue;
    text.add(part);
    if (!parent || matchesSelector(parent, NO_PROSE)) continue;
    prose.add(part);
    const owner = ownerOf(parent);
    lengths.set(owner, (lengths.get(owner) ?? 0) + part.length);
  }
  return { text: text.joined(), prose: prose.joined(), main: Math.max(0, ...lengths.values()) };
}

/** The element whose text it is: that of a paragraph belongs to what is around it. */
function ownerOf(parent: Element): Element | null {
  let element: Element | null = parent;
  while (element && matchesSelector(element, INLINE)) element = element.parentElement;
  return element && matchesSelector(element, PARAGRAPH) ? element.parentElement : element;
}

function collector(most: number) {
  const parts: string[] = [];
  let length = 0;
  const isFull = () => length >= most;
  return {
    isFull,
    joined: () => parts.join(' '),
    add(part: string) {
      if (isFull()) return;
      parts.push(part);
      length += part.length;
    },
  };
}
