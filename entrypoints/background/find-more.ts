import type { JudgedDocument } from '../../utils/link/answer.ts';
import { isBacklink } from '../../utils/link/judge.ts';
import type { DocumentReading, TabReading } from '../../utils/link/reading.ts';
import { isWeb } from '../../utils/link/url.ts';
import { askPage } from './check/page.ts';
import { findRobotsTxt } from './check/robots-txt.ts';
import { askServed } from './served.ts';
import type { Found } from './tab-answer.ts';

/**
 * Finds out what an answer does not wait for: which links the HTML had as it was
 * served, what robots.txt says as far as that is kept, and, where the user wants
 * it checked, what the page's server says.
 *
 * @param found what is known of the tab
 * @param check the user wants the server asked
 */
export async function findMore(tabId: number, found: Found, check: boolean): Promise<Found> {
  const { documents, ...reading } = found.reading;
  const [main, ...frames] = documents;
  const url = URL.parse(main.page.url);
  const isOnWeb = url !== null && isWeb(url);
  const [asked, robots, cached, ...framesJsOnly] = await Promise.all([
    isOnWeb && check ? askPage(tabId, main.page) : null,
    isOnWeb ? findRobotsTxt(tabId, url, check) : { fact: null, requests: [] },
    // What this document was made of; a request may be answered otherwise.
    askServed(tabId, main.frameId, null),
    ...frames.map(({ frameId }) => askServed(tabId, frameId, null)),
  ]);
  const html = asked?.html ?? null;
  const lacking = html === null ? null : await askServed(tabId, main.frameId, html);
  const isWall = isLogIn(html, lacking, found.judged[0]);
  const jsOnly = cached ?? (isWall ? null : lacking);
  const more: TabReading['documents'] = [
    { ...main, page: (!isWall && asked?.page) || main.page, jsOnly },
    ...frames.map((frame, i): DocumentReading => ({ ...frame, jsOnly: framesJsOnly[i] ?? null })),
  ];
  const requests = [...(asked ? [asked.request] : []), ...robots.requests];
  return {
    ...found,
    reading: { ...reading, documents: more, requests },
    judged: found.judged.map((document, i) => withJsOnly(document, more[i]?.jsOnly ?? null)),
    robotsTxt: robots.fact,
  };
}

/**
 * True where the server asks whoever comes without cookies to log in, at the
 * page's own address: that is another page, and says nothing of this one.
 *
 * @param html what it answered
 * @param lacking places of the page's links that are not in it
 */
function isLogIn(
  html: string | null,
  lacking: readonly number[] | null,
  judged: JudgedDocument | undefined,
): boolean {
  if (html === null || lacking === null || !judged) return false;
  const own = judged.links.filter((link) => isBacklink(link, judged.home));
  const isWithoutThem = own.length > 0 && own.every(({ index }) => lacking.includes(index));
  return isWithoutThem && /type\s*=\s*["']?password\b/i.test(html);
}

function withJsOnly(judged: JudgedDocument, jsOnly: readonly number[] | null): JudgedDocument {
  if (jsOnly === null) return judged;
  const places = new Set(jsOnly);
  return { ...judged, links: judged.links.map((link) => ({ ...link, jsOnly: places.has(link.index) })) };
}
