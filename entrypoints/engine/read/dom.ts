import { createRequire } from 'node:module';
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { type DOMWindow, JSDOM } from 'jsdom';
import { keepSelectors } from './kept-selectors.ts';
import { withoutEntities } from './xhtml-entities.ts';

/** What `utils/read` takes from the global scope of a browser. */
const TAKEN = [
  'Comment',
  'Document',
  'DocumentFragment',
  'Element',
  'HTMLAnchorElement',
  'HTMLAreaElement',
  'HTMLEmbedElement',
  'HTMLFrameElement',
  'HTMLIFrameElement',
  'HTMLImageElement',
  'HTMLObjectElement',
  'HTMLSlotElement',
  'HTMLTemplateElement',
  'Node',
  'NodeFilter',
  'SVGElement',
  'ShadowRoot',
  'Text',
] as const satisfies readonly (keyof DOMWindow)[];

/** The part of jsdom behind a document that its interface cannot set. */
interface DocumentImpl {
  _encoding: string;
  contentType: string;
}

const { implForWrapper }: { implForWrapper(document: Document): DocumentImpl } = createRequire(
  import.meta.url,
)('jsdom/lib/generated/idl/utils.js');

/** Makes documents of texts, which were fetched: no script runs, and nothing is loaded. */
export interface DomParser {
  /**
   * @param type of HTML or of XML, in lower case
   * @param charset its name as `document.characterSet` writes it
   * @returns null where it is XML, and not well-formed
   */
  parse(text: string, type: string, charset: string): Document | null;
}

/** The types of XML that `DOMParser` knows (HTML, "DOMParserSupportedType"). */
function xmlType(type: string): 'application/xhtml+xml' | 'image/svg+xml' | 'application/xml' {
  return type === 'application/xhtml+xml' || type === 'image/svg+xml' ? type : 'application/xml';
}

/**
 * Gives this thread a document object model: that of one window of jsdom, for all documents, since each window has
 * classes of its own. To be called once, before anything of `utils/read` is imported, which takes the getters of the DOM
 * as it finds them.
 */
export function installDom(): DomParser {
  // No address, no resources, no scripts: documents that DOMParser makes have no window.
  const { window } = new JSDOM();
  keepSelectors();
  for (const name of TAKEN) Object.defineProperty(globalThis, name, { value: window[name] });
  Object.defineProperty(globalThis, 'SVGAElement', { value: svgLinks(window) });
  // Node's own, by ICU, reads five legacy charsets otherwise than the Encoding standard and browsers do.
  Object.defineProperty(globalThis, 'TextDecoder', { value: TextDecoder });
  // An embedded document is loaded by nobody: a browser gives null too for a document that is not shown.
  window.HTMLEmbedElement.prototype.getSVGDocument ??= () => null;
  const parser = new window.DOMParser();
  const meaningOf = (reference: string) => parser.parseFromString(reference, 'text/html').body.textContent;
  return {
    parse(text, type, charset) {
      const isHtml = type === 'text/html';
      const document = isHtml
        ? parser.parseFromString(text, type)
        : parser.parseFromString(withoutEntities(text, meaningOf), xmlType(type));
      if (!isHtml && document.documentElement?.localName === 'parsererror') return null;
      const impl = implForWrapper(document);
      // The query of a link is written in it (URL standard, "percent-encode after encoding").
      impl._encoding = charset;
      impl.contentType = type;
      return document;
    },
  };
}

/** jsdom has no class for links in SVG: they are told by their name. */
function svgLinks({ SVGElement }: DOMWindow): object {
  return {
    [Symbol.hasInstance]: (value: unknown): boolean => value instanceof SVGElement && value.localName === 'a',
  };
}
