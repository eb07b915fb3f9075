import type { Canonical, PageFacts, RobotsMeta } from '../link/facts.ts';
import { HREF_AT_MOST, WORDS_AT_MOST } from '../link/limits.ts';
import { collapse } from './anchor-text.ts';
import {
  attributeOf,
  baseOf,
  charsetOf,
  contentTypeOf,
  findAll,
  type Root,
  readyStateOf,
  rootElementOf,
  titleOf,
  urlOf,
} from './dom.ts';
import { framesOf } from './frames.ts';

/** Names of the metas that hold rules for crawlers: `robots`, `googlebot-news`, `bingbot`, `yandex` … */
const CRAWLER_NAME = /^(robots|yandex|slurp|teoma|.*(bot|spider|crawler)(-\w+)?)$/i;

const UNKNOWN_RESPONSE = { xRobotsTag: null, linkHeader: null, status: null };

/**
 * Limit for the length of the title and for the number of metas, canonicals and frames: no honest
 * page needs more.
 */
const AT_MOST = 1000;

/**
 * Reads the facts about a document, its links aside. Changes nothing.
 *
 * @param doc a live page, or a document parsed from a fetched one
 * @param roots the document and its shadow roots, which may hold frames
 * @param response status and headers that the document came with, as far as they are known
 */
export function readPage(
  doc: Document,
  roots: readonly Root[] = [doc],
  response: Pick<PageFacts, 'xRobotsTag' | 'linkHeader' | 'status'> = UNKNOWN_RESPONSE,
): PageFacts {
  return {
    url: urlOf(doc),
    title: collapse(titleOf(doc)).slice(0, AT_MOST),
    lang: langOf(doc),
    base: baseOf(doc),
    charset: charsetOf(doc),
    contentType: contentTypeOf(doc),
    robots: robotsOf(doc),
    servedRobots: null,
    ...response,
    canonicals: canonicalsOf(doc),
    frames: roots.flatMap(framesOf).slice(0, AT_MOST),
    loading: readyStateOf(doc) === 'loading',
  };
}

function langOf(doc: Document): string | null {
  const html = rootElementOf(doc);
  return html && (attributeOf(html, 'lang')?.slice(0, AT_MOST) ?? null);
}

/**
 * The robots metas of a document, for all crawlers. Google reads them in the body too ("Robots
 * meta tag").
 */
export function robotsOf(doc: Document): RobotsMeta[] {
  const found: RobotsMeta[] = [];
  for (const meta of findAll(doc, 'meta[name]')) {
    const name = attributeOf(meta, 'name') ?? '';
    // HTML parsed without scripts has elements in noscript; to Google, which runs scripts, they are text.
    if (!CRAWLER_NAME.test(name.trim()) || found.length === AT_MOST || meta.closest('noscript')) continue;
    found.push({
      name,
      content: (attributeOf(meta, 'content') ?? '').slice(0, WORDS_AT_MOST),
      place: placeOf(meta),
    });
  }
  return found;
}

function canonicalsOf(doc: Document): Canonical[] {
  const found: Canonical[] = [];
  for (const link of findAll<HTMLLinkElement>(doc, 'link[rel~="canonical" i][href]')) {
    if (found.length === AT_MOST) break;
    const rawHref = (attributeOf(link, 'href') ?? '').slice(0, HREF_AT_MOST);
    found.push({
      rawHref,
      href: URL.parse(rawHref, baseOf(doc))?.href ?? null,
      place: placeOf(link),
      ...(ANNOTATIONS.some((name) => link.hasAttribute(name)) ? { annotated: true } : {}),
    });
  }
  return found;
}

/** A canonical with one of these attributes does not count (Google, "Consolidate duplicate URLs"). */
const ANNOTATIONS = ['hreflang', 'lang', 'media', 'type'];

function placeOf(element: Element): 'head' | 'body' {
  return element.closest('body') ? 'body' : 'head';
}
