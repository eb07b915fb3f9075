import { collapse } from './anchor-text.ts';
import { attributeOf, bodyOf, findAll, matchesSelector } from './dom.ts';

/** What in a page tells whether it is the page at all: a challenge, a log-in wall, a "not found". */
export interface PageSignals {
  /** Its text, white space collapsed; the beginning of a long one. */
  readonly text: string;
  /** How much text there is, in UTF-16 units; of a long page at least 10,000. */
  readonly length: number;
  /** Its first `h1`. */
  readonly heading: string;
  /** Addresses of its scripts, as written. */
  readonly scripts: readonly string[];
  /** How the scripts begin that are written into it; '' where there are none. Data in scripts is left out. */
  readonly code: string;
  /** Hosts of the addresses in its scripts, data too: what scripts may bring in. */
  readonly scriptHosts: readonly string[];
  /** Names and ids of its forms and of what is in the body at the top. */
  readonly names: readonly string[];
  /** A field for a password. */
  readonly asksPassword: boolean;
  /** `content` of a meta refresh; null where there is none. */
  readonly refresh: string | null;
}

const CODE_AT_MOST = 8000;
/** A page with so much text is no notice: how much more there is tells nothing. */
const LONG_TEXT = 10_000;
const LIST_AT_MOST = 100;
const HOSTS_AT_MOST = 500;

/**
 * Reads what a page's verdict may hinge on besides its links. Changes nothing.
 *
 * @param doc parsed from a fetched page, its `noscript` still in it
 */
export function pageSignals(doc: Document): PageSignals {
  const text = textOf(doc);
  const scripts = Array.from(findAll(doc, 'script[src]')).slice(0, LIST_AT_MOST);
  const [heading] = findAll(doc, 'h1');
  const named = Array.from(findAll(doc, 'form, body > [id], iframe[src]')).slice(0, LIST_AT_MOST);
  return {
    text: text.slice(0, LONG_TEXT),
    length: text.length,
    heading: collapse(heading?.textContent ?? '').slice(0, 200),
    scripts: scripts.map((script) => (attributeOf(script, 'src') ?? '').slice(0, 300)),
    code: codeOf(doc),
    scriptHosts: scriptHosts(doc),
    names: named.map((element) =>
      ['id', 'class', 'action', 'src']
        .map((name) => attributeOf(element, name) ?? '')
        .join(' ')
        .slice(0, 300),
    ),
    asksPassword: findAll(doc, 'input[type="password" i]').length > 0,
    refresh: refreshOf(doc),
  };
}

/** An element whose text is none to a reader, or one within it. */
const NO_TEXT = 'script, style, noscript, template, iframe, :is(script, style, noscript, template, iframe) *';

/** Without what is no text to a reader. */
function textOf(doc: Document): string {
  const body = bodyOf(doc);
  if (!body) return '';
  // A filter of ours would be called for each element: that takes longer than all the rest.
  const walker = Document.prototype.createTreeWalker.call(doc, body, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  for (let length = 0; length < LONG_TEXT && walker.nextNode(); ) {
    const { currentNode } = walker;
    const part = currentNode instanceof Text ? collapse(currentNode.data) : '';
    const parent = currentNode.parentElement;
    if (part === '' || (parent && matchesSelector(parent, NO_TEXT))) continue;
    parts.push(part);
    length += part.length;
  }
  return parts.join(' ');
}

/** A script of another type is data (HTML, "prepare the script element"). */
const EXECUTABLE_TYPE = /^\s*($|module\s*$|(text|application)\/(x-)?(java|ecma)script)/i;

function codeOf(doc: Document): string {
  const scripts = Array.from(findAll(doc, 'script:not([src])')).filter((script) =>
    EXECUTABLE_TYPE.test(attributeOf(script, 'type') ?? ''),
  );
  const beginnings = scripts
    .slice(0, LIST_AT_MOST)
    .map((script) => (script.textContent ?? '').trim().slice(0, 400));
  return beginnings.join('\n').slice(0, CODE_AT_MOST);
}

/** In JSON slashes may be escaped. */
const ADDRESS = /https?:(?:\\?\/){2}([a-z0-9.-]+)/gi;

function scriptHosts(doc: Document): string[] {
  const hosts = new Set<string>();
  for (const script of findAll(doc, 'script:not([src])')) {
    for (const [, host = ''] of (script.textContent ?? '').matchAll(ADDRESS)) {
      if (hosts.size < HOSTS_AT_MOST) hosts.add(host.toLowerCase());
    }
  }
  return [...hosts];
}

function refreshOf(doc: Document): string | null {
  // For a browser that runs scripts a `noscript` is inert (HTML, "the noscript element").
  const meta = Array.from(findAll(doc, 'meta[http-equiv="refresh" i][content]')).find(
    (each) => !each.closest('noscript'),
  );
  return meta ? (attributeOf(meta, 'content') ?? '').slice(0, 2000) : null;
}
