import { inTime } from '../../../utils/in-time.ts';
import type { ServedAnswer } from '../../../utils/message/background-to-page.ts';
import { requestPage } from '../../../utils/message/request-page.ts';
import { bringScript } from '../bring-script.ts';

/** How long a page is waited for; then it is not known. */
const ANSWER_AT_MOST_MS = 3000;

/**
 * Asks a document what its HTML as served has, and lacks, of its last reading.
 *
 * @param html the HTML as served, where it was asked for; null for what the browser's cache has
 * @returns null where that is not known or the page is gone
 */
export async function askServed(tabId: number, frameId: number, html: string | null): Promise<ServedAnswer> {
  return inTime(ANSWER_AT_MOST_MS, ask(tabId, frameId, html), null);
}

async function ask(tabId: number, frameId: number, html: string | null): Promise<ServedAnswer> {
  if (!(await bringScript({ tabId, frameIds: [frameId] }, '/answers.js', '/served.js'))) return null;
  const answered = await requestPage(tabId, frameId, { type: 'served', html });
  return answered.ok ? answered.value : null;
}
