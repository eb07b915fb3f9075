import type { OwnDomain } from '../../../utils/domains/own-domain.ts';
import type { JudgedDocument } from '../../../utils/link/answer.ts';
import type { Hidden } from '../../../utils/link/hiding.ts';
import { isBacklink } from '../../../utils/link/judge.ts';
import { type DocumentReading, judgeDocument, type TabReading } from '../../../utils/link/reading.ts';
import { requestPage } from '../../../utils/message/request-page.ts';

/** To find out lays the page out; beyond so many links the answer would wait for it. */
const ASKED_AT_MOST = 300;

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
  const own = links.filter((link) => isBacklink(link, home)).slice(0, ASKED_AT_MOST);
  if (own.length === 0) return [];
  const answered = await requestPage(tabId, frameId, {
    type: 'findHidden',
    links: own.map(({ index }) => index),
  });
  return own.flatMap(({ index }, i): [number, Hidden][] => {
    const hidden = (answered.ok ? answered.value[i] : null) ?? null;
    return hidden === null ? [] : [[index, hidden]];
  });
}
