import { attributeOf, bodyOf, findAll, headOf, matchesSelector, rootElementOf } from './dom.ts';
import { fetchedBase } from './fetched-base.ts';
import type { ShadowRootOf } from './roots.ts';

const HTML = 'http://www.w3.org/1999/xhtml';

/** No honest page has more shadow roots; a hostile one is cut here. */
const ROOTS_AT_MOST = 1000;

/**
 * What a head may hold (HTML, "metadata content"), and what tracking pixels in its `noscript` are
 * made of.
 */
const IN_HEAD = 'link, meta, script, style, title, base, template, noscript, img, iframe';

/**
 * Turns a document that was parsed without scripts into what parsing with scripts would give:
 * - `noscript` elements are removed, since their content is text there;
 * - declarative shadow roots are attached;
 * - elements that a `noscript` pushed out of the head go back into it.
 *
 * @param doc parsed from a fetched page; it is changed, so nothing else may use it
 * @param url the address that the page came from
 * @returns a function that gives the shadow root of an element, closed ones too; null where none has one
 */
export function prepareFetched(doc: Document, url: string): ShadowRootOf | null {
  setBase(doc, url);
  restoreHead(doc);
  for (const noscript of findAll(doc, 'noscript')) noscript.remove();
  const roots = openTemplates(doc);
  return roots.size > 0 ? (element) => roots.get(element) ?? null : null;
}

/** Writes the base URL of the page into the document as its first `<base>`. */
function setBase(doc: Document, url: string): void {
  const href = fetchedBase(doc, url);
  const [first] = findAll(doc, 'base[href]');
  // By its namespace: in XML, a mere name makes no element of HTML.
  const base = first ?? Document.prototype.createElementNS.call(doc, HTML, 'base');
  base.setAttribute('href', href);
  if (!first) (headOf(doc) ?? rootElementOf(doc))?.prepend(base);
}

/**
 * Moves metadata from the body back into the head. Without scripts, an image in a head's
 * `noscript` ends the head, and all that follows is in the body (HTML, "in head noscript"); a
 * canonical there would not count.
 */
function restoreHead(doc: Document): void {
  const [head, body] = [headOf(doc), bodyOf(doc)];
  if (head?.lastElementChild?.localName !== 'noscript' || !body) return;
  for (const node of Array.from(body.childNodes)) {
    const isBlank = node instanceof Text && node.data.trim() === '';
    const fits = node instanceof Element && matchesSelector(node, IN_HEAD);
    if (!isBlank && !fits && !(node instanceof Comment)) return;
    if (node instanceof Element && matchesSelector(node, 'img, iframe')) node.remove();
    else head.append(node);
  }
}

/**
 * Attaches declarative shadow roots, which the parser left as templates. The first template of a
 * host counts.
 *
 * @returns them by their hosts
 */
function openTemplates(doc: Document): Map<Element, ShadowRoot> {
  const roots = new Map<Element, ShadowRoot>();
  // A list instead of recursion: a hostile page may nest deeper than the call stack.
  const treeRoots: (Document | ShadowRoot)[] = [doc];
  for (const treeRoot of treeRoots) {
    for (const template of findAll(treeRoot, 'template[shadowrootmode]')) {
      const mode = (attributeOf(template, 'shadowrootmode') ?? '').toLowerCase();
      const host = template.parentElement;
      if (!(template instanceof HTMLTemplateElement) || !host || (mode !== 'open' && mode !== 'closed'))
        continue;
      if (roots.has(host) || treeRoots.length >= ROOTS_AT_MOST) continue;
      try {
        const root = host.attachShadow({ mode });
        root.append(template.content);
        template.remove();
        roots.set(host, root);
        treeRoots.push(root);
      } catch {
        // Some elements cannot be hosts (DOM, "attachShadow"): their template stays inert, as in a
        // browser.
      }
    }
  }
  return roots;
}
