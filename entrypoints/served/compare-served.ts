import { cachedResponse, isAtNavigation, navigation } from '../../utils/in-page/cached-response.ts';
import type { ServedFindings } from '../../utils/in-page/served-here.ts';
import { routeIn } from '../../utils/link/route.ts';
import { baseOf, charsetOf, contentTypeOf, readyStateOf, urlOf } from '../../utils/read/dom.ts';
import { robotsOf } from '../../utils/read/page.ts';
import { withoutTwin } from '../../utils/read/pair-links.ts';
import { servedLinks, writtenLink } from '../../utils/read/served-links.ts';
import { queryOf, servedOnly } from '../../utils/read/served-only.ts';
import { servedRels } from '../../utils/read/served-rels.ts';
import { slicer } from '../../utils/read/slicer.ts';

/** Parsing keeps the page waiting, about 40 ms for a million characters: more is not looked at. */
const HTML_AT_MOST = 1_200_000;

/**
 * Compares the HTML as served with what is there now: which links of a reading
 * are there only after JavaScript, which have another `rel` since, which are gone,
 * and which robots metas it had.
 *
 * @param elements the links, in document order
 * @param asked the HTML as served, where it was asked for; null for what the browser's cache has
 * @returns null where the HTML as served is not known
 */
export async function compareServed(
  elements: readonly Element[],
  asked: string | null,
): Promise<ServedFindings | null> {
  const html = asked ?? (await servedHtml());
  if (html === null) return null;
  const doc = new DOMParser().parseFromString(html, 'text/html');
  // Parsing was one task; what follows is another.
  await slicer().next();
  const base = baseOf(document);
  const live = elements.map((element) => writtenLink(element, base));
  const served = servedLinks(doc, asked === null ? (navigation()?.name ?? base) : urlOf(document));
  const links = live.filter((link) => link !== null);
  const alone = withoutTwin(links, served);
  const before = servedRels(links, served);
  // Where scripts are off, noscript is part of the page.
  const jsOnly = live.flatMap((link, i) =>
    link && alone.has(link) && !link.element.closest('noscript') ? [i] : [],
  );
  const rels = live.flatMap((link, i): [number, string | null][] =>
    link && before.has(link) ? [[i, before.get(link) ?? null]] : [],
  );
  const only = isSettled() ? servedOnly(document, links, served) : [];
  return {
    jsOnly,
    robots: robotsOf(doc),
    ...(rels.length > 0 && { rels }),
    ...(only.length > 0 && { only }),
  };
}

/**
 * Whether what the page lacks was taken away: not where it is still being made, nor where an app moved on to another
 * page, be it by the query alone, as lists do that turn their pages (`?page=2`).
 */
function isSettled(): boolean {
  const [came, now] = [navigation()?.name ?? '', urlOf(document)];
  const isHere = isAtNavigation() && queryOf(came) === queryOf(now) && routeIn(now) === null;
  return isHere && readyStateOf(document) === 'complete';
}

/** The HTML this document was made of, as far as the browser's cache has it. */
async function servedHtml(): Promise<string | null> {
  const entry = navigation();
  if (!entry || contentTypeOf(document) !== 'text/html' || !isStillAt(entry.name)) return null;
  try {
    const bytes = await (await cachedResponse())?.arrayBuffer();
    // Another size: the cache has another answer to this address, say from before a form was sent.
    if (!bytes || (entry.decodedBodySize && entry.decodedBodySize !== bytes.byteLength)) return null;
    const html = new TextDecoder(charsetOf(document)).decode(bytes);
    return html.length > HTML_AT_MOST ? null : html;
  } catch {
    // The cache or the decoder refuses what this very page is made of; a page has no debug log.
    return null;
  }
}

/**
 * An app that moved on to another page by itself never got that page's HTML.
 * Scripts that only clean the query have moved nowhere.
 */
function isStillAt(name: string): boolean {
  return URL.parse(name)?.pathname === URL.parse(urlOf(document))?.pathname;
}
