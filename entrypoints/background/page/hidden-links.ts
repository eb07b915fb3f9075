import type { OwnDomain } from '../../../utils/domains/own-domain.ts';
import type { JudgedDocument } from '../../../utils/link/answer.ts';
import { isBacklink } from '../../../utils/link/judge.ts';
import { type DocumentReading, judgeDocument, type TabReading } from '../../../utils/link/reading.ts';
import { askHidden } from './ask-hidden.ts';

/** A tab's documents, judged, with what the page tells of its links to own domains. */
export interface JudgedTab {
  readonly reading: TabReading;
  readonly judged: readonly JudgedDocument[];
}

/**
 * Judges a reading, and asks its pages which of their links to own domains they hide now. Links that were not looked
 * at stay `null`, and the answer says how many they are.
 */
export async function findHiddenLinks(
  tabId: number,
  reading: TabReading,
  domains: readonly OwnDomain[],
): Promise<JudgedTab> {
  const one = async (document: DocumentReading) => {
    const judged = judgeDocument(document, domains);
    const own = judged.links.filter((link) => isBacklink(link, judged.home)).map(({ index }) => index);
    const found = await askHidden(tabId, judged.frameId, own);
    if (found.size === 0) return { document, judged };
    const links = judged.links.map((link) => {
      const hidden = found.get(link.index);
      return hidden === undefined ? link : { ...link, hidden };
    });
    return { document: { ...document, hidden: [...found] }, judged: { ...judged, links } };
  };
  const [page, ...frames] = reading.documents;
  const [first, ...rest] = await Promise.all([one(page), ...frames.map(one)]);
  const documents: TabReading['documents'] = [first.document, ...rest.map(({ document }) => document)];
  return { reading: { ...reading, documents }, judged: [first.judged, ...rest.map(({ judged }) => judged)] };
}
