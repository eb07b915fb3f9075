import { browser } from 'wxt/browser';
import type { JudgedDocument } from '../../utils/link/answer.ts';
import type { Hidden } from '../../utils/link/hiding.ts';
import { isBacklink } from '../../utils/link/judge.ts';
import type { DocumentReading } from '../../utils/link/reading.ts';
import { type BackgroundToPage, readLooked } from '../../utils/message/background-to-page.ts';

/** Looking lays the page out; beyond so many links the answer would wait for it. */
const LOOK_AT_MOST = 1000;

/**
 * Asks the page which of its links to own domains it hides now, and why.
 *
 * @param judged the document, judged
 * @returns pairs of a link's index and why it is hidden, or false; none where the page is gone
 */
export async function lookAtOwnLinks(
  tabId: number,
  { frameId, home, links }: JudgedDocument,
): Promise<DocumentReading['hidden']> {
  const own = links.filter((link) => isBacklink(link, home)).slice(0, LOOK_AT_MOST);
  if (own.length === 0) return [];
  const message: BackgroundToPage = {
    type: 'look',
    links: own.map(({ index }) => index),
  };
  const looked = readLooked(await browser.tabs.sendMessage(tabId, message, { frameId }).catch(() => null));
  return own.flatMap(({ index }, i): [number, Hidden][] => {
    const hidden = looked?.[i] ?? null;
    return hidden === null ? [] : [[index, hidden]];
  });
}
