import type * as v from 'valibot';
import { browser } from 'wxt/browser';
import { answerTo } from './answer-to.ts';
import type { BackgroundToHighlight } from './background-to-highlight.ts';
import { type BackgroundToPage, pageAnswers } from './background-to-page.ts';
import { type Outcome, toFailed } from './outcome.ts';

/**
 * Asks the content script of a document about its last reading, from the background.
 *
 * @returns what it answers, validated: it comes from the page's side. `gone` where the document is; never rejects
 */
export function requestPage<M extends BackgroundToPage>(
  tabId: number,
  frameId: number,
  message: M,
): Promise<Outcome<v.InferOutput<(typeof pageAnswers)[M['type']]>>> {
  const sent = browser.tabs.sendMessage(tabId, message, { frameId });
  return answerTo(null, sent, pageAnswers[message.type as M['type']]);
}

/**
 * Says something to the documents of a tab that are highlighted, from the background. Nobody answers it.
 *
 * @param frameId of the only document that is to hear it; all hear it where it is left out
 * @returns when it was said; never rejects
 */
export async function sendToHighlight(
  tabId: number,
  message: BackgroundToHighlight,
  frameId?: number,
): Promise<void> {
  const frame = frameId === undefined ? {} : { frameId };
  await browser.tabs.sendMessage(tabId, message, frame).catch((error) => toFailed(message.type, error));
}
