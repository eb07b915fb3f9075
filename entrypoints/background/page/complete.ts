import { isWeb } from '../../../utils/domains/host.ts';
import type { OwnDomain } from '../../../utils/domains/own-domain.ts';
import type { JudgedDocument } from '../../../utils/link/answer.ts';
import { isBacklink } from '../../../utils/link/judge.ts';
import type { DocumentReading, TabReading } from '../../../utils/link/reading.ts';
import type { ServedAnswer } from '../../../utils/message/background-to-page.ts';
import { servedOnlyBacklinks } from '../../../utils/verdict/served-only.ts';
import { askPage } from '../fetch/ask-page.ts';
import { findRobotsTxt, NO_ROBOTS_TXT, type RobotsTxtWish } from '../fetch/robots-txt.ts';
import { askServed } from './ask-served.ts';
import { findMentions } from './find-mentions.ts';
import type { ExaminedTab } from './tab-answer.ts';

/**
 * Finds out what an answer does not wait for: which links the HTML had as it was
 * served, what robots.txt says, and, where the user wants it checked, what the
 * page's server says.
 *
 * @param found what is known of the tab
 * @param domains the user's own domains
 * @param wish what the user wants asked for
 */
export async function completeReading(
  tabId: number,
  found: ExaminedTab,
  domains: readonly OwnDomain[],
  wish: RobotsTxtWish,
): Promise<ExaminedTab> {
  const { documents, ...reading } = found.reading;
  const [main, ...frames] = documents;
  const url = URL.parse(main.page.url);
  const isOnWeb = url !== null && isWeb(url);
  const [asked, robots, mentions, cached, ...framesServed] = await Promise.all([
    isOnWeb && wish.check ? askPage(tabId, main.page, wish.isPrivate) : null,
    isOnWeb ? findRobotsTxt(tabId, url, wish) : NO_ROBOTS_TXT,
    isOnWeb ? findMentions(tabId, found.judged, domains) : [],
    // What this document was made of; a request may be answered otherwise.
    askServed(tabId, main.frameId, null),
    ...frames.map(({ frameId }) => askServed(tabId, frameId, null)),
  ]);
  const html = asked?.html ?? null;
  const now = html === null ? null : await askServed(tabId, main.frameId, html);
  const isOther = isOtherPage(html, now, cached, found.judged[0]);
  const served = cached ?? (isOther ? null : now);
  // What crawlers get counts more than what this document was made of.
  const servedRobots = (isOther ? null : now?.robots) ?? cached?.robots ?? null;
  const page = (!isOther && asked?.page) || main.page;
  const mentionsFound = mentions.length > 0 && {
    mentions: mentions.map(({ domain, written }) => ({ domain, written })),
  };
  const more: TabReading['documents'] = [
    {
      ...main,
      page: { ...page, servedRobots },
      ...linksServed(served),
      ...onlyServed(cached),
      ...mentionsFound,
    },
    ...frames.map((frame, i): DocumentReading => ({ ...frame, ...linksServed(framesServed[i] ?? null) })),
  ];
  const request = asked && (isOther ? { ...asked.request, otherPage: true } : asked.request);
  const requests = [...(request ? [request] : []), ...robots.requests];
  const judged = found.judged.map((document, i) => withServed(document, more[i]));
  const links = judged.flatMap((document) => document.links);
  return {
    ...found,
    reading: { ...reading, documents: more, requests },
    judged,
    robotsTxt: robots.fact,
    servedOnly: servedOnlyBacklinks(more[0], links, domains),
    mentions,
    needsAccess: robots.needsAccess || (asked?.refused ?? false),
  };
}

/**
 * True where the server gives something else to whoever comes without cookies,
 * at the page's own address: links to own domains that the HTML had are not in
 * it, or none is and it asks to log in. That says nothing of this page.
 *
 * @param html what it answered
 * @param now what that has and lacks
 * @param cached the same of the HTML that this document was made of
 */
function isOtherPage(
  html: string | null,
  now: ServedAnswer,
  cached: ServedAnswer,
  judged: JudgedDocument | undefined,
): boolean {
  if (html === null || !now || !judged) return false;
  const own = judged.links.filter((link) => isBacklink(link, judged.home)).map(({ index }) => index);
  const [notNow, notCached] = [new Set(now.jsOnly), new Set(cached?.jsOnly)];
  const lacking = own.filter((index) => notNow.has(index));
  if (cached && lacking.some((index) => !notCached.has(index))) return true;
  return own.length > 0 && lacking.length === own.length && /type\s*=\s*["']?password\b/i.test(html);
}

/** What the HTML as served tells of the links of a document. */
function linksServed(served: ServedAnswer): Pick<DocumentReading, 'jsOnly' | 'servedRels'> {
  if (!served) return { jsOnly: null };
  return { jsOnly: served.jsOnly, ...(served.rels && { servedRels: served.rels }) };
}

/** The links of this document's own HTML that were taken away; not of what a server answers anew, which may be another page each time. */
function onlyServed(cached: ServedAnswer): Pick<DocumentReading, 'servedOnly'> {
  return cached?.only ? { servedOnly: cached.only } : {};
}

function withServed(judged: JudgedDocument, document: DocumentReading | undefined): JudgedDocument {
  if (!document?.jsOnly) return judged;
  const places = new Set(document.jsOnly);
  const rels = new Map(document.servedRels);
  const links = judged.links.map((link) => ({
    ...link,
    jsOnly: places.has(link.index),
    servedRel: rels.get(link.index),
  }));
  return { ...judged, links };
}
