import type { JudgedDocument } from '../../../utils/link/answer.ts';
import { type LinksPart, linksPart } from '../../../utils/link/page-link.ts';
import { judgeDocument } from '../../../utils/link/reading.ts';
import { LINKS_IN_MESSAGE } from '../../../utils/message/judged-part.ts';
import { ownDomains } from '../../../utils/settings/domains.ts';
import { readTab } from './read-tab.ts';

/** The documents of tabs whose popup is open, as they were examined last. In memory alone, whatever window a tab is in. */
const kept = new Map<number, readonly JudgedDocument[]>();

/** Keeps a tab's links, for a popup that may want to see them all. */
export function keepLinks(tabId: number, judged: readonly JudgedDocument[]): void {
  kept.set(tabId, judged);
}

/** Forgets a tab's links: its popup has closed. */
export function dropLinks(tabId: number): void {
  kept.delete(tabId);
}

/**
 * All links of a tab, those to nobody of the user's too. A background that was ended meanwhile reads the tab again.
 *
 * @param from how many links to leave out: an answer has {@link LINKS_IN_MESSAGE} at most
 * @throws DOMException where the tab cannot be read any more
 */
export async function linksOfTab({
  tabId,
  from,
}: {
  readonly tabId: number;
  readonly from: number;
}): Promise<LinksPart> {
  return linksPart(kept.get(tabId) ?? (await readAgain(tabId)), from, LINKS_IN_MESSAGE);
}

async function readAgain(tabId: number): Promise<readonly JudgedDocument[]> {
  const [domains, read] = await Promise.all([ownDomains(), readTab(tabId, () => undefined)]);
  if (!read.ok) throw new DOMException(read.why, 'AbortError');
  const judged = read.reading.documents.map((document) => judgeDocument(document, domains));
  keepLinks(tabId, judged);
  return judged;
}
