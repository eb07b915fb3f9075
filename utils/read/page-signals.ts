import { collapse } from './anchor-text.ts';
import { attributeOf, findAll } from './dom.ts';
import { shownText } from './prose.ts';
import { sketchOf } from './sketch.ts';

/**
 * Signs of whether a fetched document is the page asked for, or a challenge, a log-in wall, a
 * "not found".
 */
export interface PageSignals {
  /** The text that readers see, white space collapsed, at most {@link LONG_TEXT} UTF-16 units of it. */
  readonly text: string;
  /** Length of that text before the cut, in UTF-16 units; counting ends soon after {@link LONG_TEXT}. */
  readonly length: number;
  /** Length of the running text in it, without menus, links and controls, in UTF-16 units; counted as far as {@link LONG_TEXT}. */
  readonly prose: number;
  /** How much of that the element with the most of it has in its paragraphs, in UTF-16 units. */
  readonly main: number;
  /** A sketch of the running text, by which the page is recognised; see `sketchOf`. */
  readonly sketch: readonly number[];
  /** Text of the first `h1`; '' where there is none. */
  readonly heading: string;
  /** The `src` of its scripts, as written. */
  readonly scripts: readonly string[];
  /**
   * The beginnings of its inline scripts; '' where there are none. Scripts that only hold data
   * are left out.
   */
  readonly code: string;
  /** Hosts of all addresses in its inline scripts: where they may load content from. Data bring nothing in. */
  readonly scriptHosts: readonly string[];
  /**
   * For each form, frame, and child of the body with an id: its `id`, `class`, `action` and
   * `src`, as one string.
   */
  readonly names: readonly string[];
  /** It has a password field. */
  readonly asksPassword: boolean;
  /** Its structured data say that one has to pay for it. */
  readonly isPaid: boolean;
  /** Its HTML ends within a tag; of a document that is false, whoever has fetched it knows. */
  readonly isCutOff: boolean;
  /** `content` of the first meta refresh; null where there is none. */
  readonly refresh: string | null;
}

/** In UTF-16 units. */
const CODE_AT_MOST = 8000;
/** A page with this much text, in UTF-16 units, is no notice: more text makes no difference. */
const LONG_TEXT = 10_000;
const LIST_AT_MOST = 100;
const HOSTS_AT_MOST = 500;

/**
 * Reads the signs, other than links, of whether a document is the page asked for. Changes
 * nothing.
 *
 * @param doc parsed from a fetched page, its `noscript` elements still in it
 */
export function pageSignals(doc: Document): PageSignals {
  const { text, prose, main } = shownText(doc, LONG_TEXT);
  const scripts = Array.from(findAll(doc, 'script[src]')).slice(0, LIST_AT_MOST);
  const [heading] = findAll(doc, 'h1');
  const named = Array.from(findAll(doc, 'form, body > [id], iframe[src]')).slice(0, LIST_AT_MOST);
  return {
    text: text.slice(0, LONG_TEXT),
    length: text.length,
    prose: prose.length,
    main,
    sketch: sketchOf(prose),
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
    isPaid: isPaid(doc),
    isCutOff: false,
    refresh: refreshOf(doc),
  };
}

/** Types of scripts that run. A script of another type is data (HTML, "prepare the script element"). */
const EXECUTABLE_TYPE = /^\s*($|module\s*$|(text|application)\/(x-)?(java|ecma)script)/i;

/** The inline scripts that run. */
function inlineScripts(doc: Document): Element[] {
  return Array.from(findAll(doc, 'script:not([src])')).filter((script) =>
    EXECUTABLE_TYPE.test(attributeOf(script, 'type') ?? ''),
  );
}

function codeOf(doc: Document): string {
  const beginnings = inlineScripts(doc)
    .slice(0, LIST_AT_MOST)
    .map((script) => (script.textContent ?? '').trim().slice(0, 400));
  return beginnings.join('\n').slice(0, CODE_AT_MOST);
}

/** What search engines are told of a page behind a paywall, as JSON-LD and as microdata. */
function isPaid(doc: Document): boolean {
  const data = Array.from(findAll(doc, 'script[type="application/ld+json" i]'));
  const metas = Array.from(findAll(doc, '[itemprop="isAccessibleForFree"]'));
  return (
    data.some((script) => /"isAccessibleForFree"\s*:\s*"?false\b/i.test(script.textContent ?? '')) ||
    metas.some((meta) => /^false$/i.test((attributeOf(meta, 'content') ?? '').trim()))
  );
}

/** A web address and its host. In JSON its slashes may be escaped. */
const ADDRESS = /https?:(?:\\?\/){2}([a-z0-9.-]+)/gi;

function scriptHosts(doc: Document): string[] {
  const hosts = new Set<string>();
  for (const script of inlineScripts(doc)) {
    for (const [, host = ''] of (script.textContent ?? '').matchAll(ADDRESS)) {
      if (hosts.size < HOSTS_AT_MOST) hosts.add(host.toLowerCase());
    }
  }
  return [...hosts];
}

function refreshOf(doc: Document): string | null {
  // Where scripts run, a meta in a `noscript` has no effect (HTML, "the noscript element").
  const meta = Array.from(findAll(doc, 'meta[http-equiv="refresh" i][content]')).find(
    (each) => !each.closest('noscript'),
  );
  return meta ? (attributeOf(meta, 'content') ?? '').slice(0, 2000) : null;
}
