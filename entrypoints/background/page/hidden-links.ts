import type { OwnDomain } from '../../../utils/domains/own-domain.ts';
import type { JudgedDocument } from '../../../utils/link/answer.ts';
import type { Hidden } from '../../../utils/link/hiding.ts';
import { isBacklink } from '../../../utils/link/judge.ts';
import { judgeDocument, type TabReading } from '../../../utils/link/reading.ts';
import { askHidden } from './ask-hidden.ts';

/** A tab's documents, judged, with what the page tells of its links to own domains. */
export interface JudgedTab {
  readonly reading: TabReading;
  readonly judged: readonly JudgedDocument[];
}

/** For each document of a tab why it hides links, by their places; false where it shows one. */
type HiddenByDocument = readonly ReadonlyMap<number, Hidden>[];

/** Judges a reading; which links are hidden is not known of it. */
export function judgeTab(reading: TabReading, domains: readonly OwnDomain[]): JudgedTab {
  return { reading, judged: reading.documents.map((document) => judgeDocument(document, domains)) };
}

/** Asks the pages of a tab which of their links to own domains they hide now. Links that are not looked at are in no result. */
export function findHiddenLinks(tabId: number, judged: readonly JudgedDocument[]): Promise<HiddenByDocument> {
  return Promise.all(
    judged.map(({ frameId, home, links }) => {
      const own = links.filter((link) => isBacklink(link, home)).map(({ index }) => index);
      return askHidden(tabId, frameId, own);
    }),
  );
}

/** Adds to a tab what {@link findHiddenLinks} found. Links that were not looked at stay `null`, and the answer says how many they are. */
export function withHidden<T extends JudgedTab>(tab: T, hidden: HiddenByDocument): T {
  const [page, ...frames] = tab.reading.documents;
  const inDocument = <D extends object>(document: D, at: number): D => {
    const found = hidden[at];
    return found?.size ? { ...document, hidden: [...found] } : document;
  };
  const documents: TabReading['documents'] = [
    inDocument(page, 0),
    ...frames.map((frame, i) => inDocument(frame, i + 1)),
  ];
  const judged = tab.judged.map((document, i) => withHiddenLinks(document, hidden[i]));
  return { ...tab, reading: { ...tab.reading, documents }, judged };
}

function withHiddenLinks(
  judged: JudgedDocument,
  found: ReadonlyMap<number, Hidden> | undefined,
): JudgedDocument {
  if (!found?.size) return judged;
  const links = judged.links.map((link) => {
    const hidden = found.get(link.index);
    return hidden === undefined ? link : { ...link, hidden };
  });
  return { ...judged, links };
}
