import { browser } from 'wxt/browser';
import { orElse } from '../../../utils/errors.ts';
import { inTime } from '../../../utils/in-time.ts';
import { type DocumentReading, type TabReading, unreadFrames } from '../../../utils/link/reading.ts';
import { type Unreadable, unreadableBecause, unreadableDocument } from '../../../utils/link/unreadable.ts';
import { type CollectedDocument, type Collection, collectFrom } from './collect.ts';

/** How long a page and its frames are waited for; then it is stuck. */
const ANSWER_AT_MOST_MS = 15_000;

export type TabRead =
  | { readonly ok: true; readonly reading: TabReading; readonly gone: number }
  | { readonly ok: false; readonly why: Unreadable };

/**
 * Reads a tab: its page and all frames that the browser lets us into.
 *
 * @param progress is called with the number of links so far
 * @returns the reading, or why the tab cannot be read; never rejects
 */
export async function readTab(tabId: number, progress: (links: number) => void): Promise<TabRead> {
  const collection = collectFrom(tabId, progress);
  try {
    await inTime(ANSWER_AT_MOST_MS, inject(tabId, collection), undefined);
  } catch (error) {
    return { ok: false, why: await whyUnread(tabId, error instanceof Error ? error.message : String(error)) };
  } finally {
    collection.stop();
  }
  const main = collection.told.get(0);
  if (!main) return { ok: false, why: collection.told.has(0) ? 'gone' : 'stuck' };
  const why = unreadableDocument(main.page.contentType, main.page.url);
  if (why) return { ok: false, why };

  const frames = [...collection.told].filter(([frameId]) => frameId !== 0).sort(([a], [b]) => a - b);
  const documents: TabReading['documents'] = [
    documentOf(0, null, main),
    ...frames.flatMap(([frameId, told]) => (told ? [documentOf(frameId, told.page.url, told)] : [])),
  ];
  return {
    ok: true,
    reading: { documents, unreadFrames: unreadFrames(documents), requests: [] },
    gone: main.gone,
  };
}

/** Firefox's error pages are told from others by their icon alone, which comes a moment later than they do. */
const ICON_AFTER_MS = 300;

/** @param message the browser's error message */
async function whyUnread(tabId: number, message: string): Promise<Unreadable> {
  const look = async () =>
    unreadableBecause(await browser.tabs.get(tabId).catch(orElse('tab', undefined)), message);
  const why = await look();
  if (why !== 'noAccess') return why;
  await new Promise((resolve) => setTimeout(resolve, ICON_AFTER_MS));
  return look();
}

function documentOf(
  frameId: number,
  frame: string | null,
  { page, columns }: CollectedDocument,
): DocumentReading {
  return { frameId, frame, page, columns, hidden: [], jsOnly: null };
}

/** Runs the content script in all frames; each answers over a port of its own. */
async function inject(tabId: number, collection: Collection): Promise<void> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: ['/page.js'],
    // Not when the page is idle, which a page that never stops loading never is.
    injectImmediately: true,
  });
  await collection.onlyFrom(results);
}
