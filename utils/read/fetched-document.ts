import { attributeOf, bodyOf, findAll, headOf, matchesSelector, rootElementOf } from './dom.ts';
import { fetchedBase } from './fetched-base.ts';
import type { ShadowRootOf } from './roots.ts';

/** HTML, "attachShadow": deeper nesting is nobody's page. */
const ROOTS_AT_MOST = 1000;

/** What may stand in a head (HTML, "metadata content"), and what pixels in its `noscript` are made of. */
const IN_HEAD = 'link, meta, script, style, title, base, template, noscript, img, iframe';

/**
 * Makes a document that was parsed without scripts what it would be with them:
 * `noscript` goes, since its content is text then; declarative shadow roots
 * become roots; and what a `noscript` drove out of the head goes back there.
 *
 * @param doc parsed from a fetched page; nobody else's, for it is changed
 * @param url where it came from
 * @returns the way into its shadow roots, closed ones too
 */
export function prepareFetched(doc: Document, url: string): ShadowRootOf {
  setBase(doc, url);
  restoreHead(doc);
  for (const noscript of findAll(doc, 'noscript')) noscript.remove();
  const roots = new WeakMap<Element, ShadowRoot>();
  openTemplates(doc, roots);
  return (element) => roots.get(element) ?? null;
}

/** Writes into the document what it resolves against. */
function setBase(doc: Document, url: string): void {
  const href = fetchedBase(doc, url);
  const [first] = findAll(doc, 'base[href]');
  const base = first ?? Document.prototype.createElement.call(doc, 'base');
  base.setAttribute('href', href);
  if (!first) (headOf(doc) ?? rootElementOf(doc))?.prepend(base);
}

/**
 * Without scripts, an image in a head's `noscript` ends the head, and all that
 * follows is in the body (HTML, "in head noscript"); a canonical there would not count.
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

/** The parser of fetched pages leaves them as templates; the first one of a host counts. */
function openTemplates(doc: Document, roots: WeakMap<Element, ShadowRoot>): void {
  // Not recursion: a hostile page nests without end.
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
        // Not every element may be a host: its template stays inert, as in a browser.
      }
    }
  }
}
