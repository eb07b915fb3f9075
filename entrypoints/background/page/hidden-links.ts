import type { OwnDomain } from '../../../utils/domains/own-domain.ts';
import type { JudgedDocument } from '../../../utils/link/answer.ts';
import type { Hidden } from '../../../utils/link/hiding.ts';
import { isBacklink } from '../../../utils/link/judge.ts';
import { type DocumentReading, judgeDocument, type TabReading } from '../../../utils/link/reading.ts';
import { requestPage } from '../../../utils/message/request-page.ts';
import { bringScript } from '../bring-script.ts';

/** How many links a page is asked about at once: between two questions it runs. */
const ASKED_AT_ONCE = 300;

/**
 * So long may it take to look at a document's links, then the answer no longer waits for it. Links that were not
 * looked at stay `null`, and the answer says how many they are.
 */
const LOOKING_AT_MOST_MS = 3000;

/** A tab's documents, judged, with what the page tells of its links to own domains. */
export interface JudgedTab {
  readonly reading: TabReading;
  readonly judged: readonly JudgedDocument[];
}

/** Judges a reading, and asks its pages which of their links to own domains they hide now. */
export async function findHiddenLinks(
  tabId: number,
  reading: TabReading,
  domains: readonly OwnDomain[],
): Promise<JudgedTab> {
  const one = async (document: DocumentReading) => {
    const judged = judgeDocument(document, domains);
    const hidden = await askHidden(tabId, judged);
    if (hidden.length === 0) return { document, judged };
    const seen = new Map(hidden);
    const links = judged.links.map((link) =>
      seen.has(link.index) ? { ...link, hidden: seen.get(link.index) ?? null } : link,
    );
    return { document: { ...document, hidden }, judged: { ...judged, links } };
  };
  const [page, ...frames] = reading.documents;
  const [first, ...rest] = await Promise.all([one(page), ...frames.map(one)]);
  const documents: TabReading['documents'] = [first.document, ...rest.map(({ document }) => document)];
  return { reading: { ...reading, documents }, judged: [first.judged, ...rest.map(({ judged }) => judged)] };
}

/**
 * Asks the page which of its links to own domains it hides now, and why.
 *
 * @param judged the document, judged
 * @returns pairs of a link's index and why it is hidden, or false; none where the page is gone
 */
async function askHidden(
  tabId: number,
  { frameId, home, links }: JudgedDocument,
): Promise<DocumentReading['hidden']> {
  const own = links.filter((link) => isBacklink(link, home)).map(({ index }) => index);
  if (own.length === 0 || !(await bringScript({ tabId, frameIds: [frameId] }, '/hiding.js'))) return [];
  const found: [number, Hidden][] = [];
  const end = performance.now() + LOOKING_AT_MOST_MS;
  for (let at = 0; at < own.length && performance.now() < end; at += ASKED_AT_ONCE) {
    const piece = own.slice(at, at + ASKED_AT_ONCE);
    const answered = await requestPage(tabId, frameId, { type: 'findHidden', links: piece });
    if (!answered.ok) break;
    piece.forEach((index, i) => {
      const hidden = answered.value[i] ?? null;
      if (hidden !== null) found.push([index, hidden]);
    });
  }
  return found;
}
