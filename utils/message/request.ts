import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { FAILURE_CAUSES } from '../errors.ts';
import type { BackgroundToHighlight } from './background-to-highlight.ts';
import { type BackgroundToOffscreen, offscreenAnswers } from './background-to-offscreen.ts';
import { type BackgroundToPage, pageAnswers } from './background-to-page.ts';
import { uiAnswers } from './background-to-ui.ts';
import { failureOf, type Outcome } from './outcome.ts';
import type { UiToBackground } from './ui-to-background.ts';

/**
 * Asks the background, from a page of our own.
 *
 * @returns what it answers, validated, or why there is no answer: `gone` where it ended meanwhile; never rejects
 */
export function request<M extends UiToBackground>(
  message: M,
): Promise<Outcome<v.InferOutput<(typeof uiAnswers)[M['type']]>>> {
  return answerTo(message.type, browser.runtime.sendMessage(message), uiAnswers[message.type as M['type']]);
}

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
 * Asks the offscreen document, from the background.
 *
 * @returns what it answers, validated; `gone` where there is no such document; never rejects
 */
export function requestOffscreen<M extends BackgroundToOffscreen>(
  message: M,
): Promise<Outcome<v.InferOutput<(typeof offscreenAnswers)[M['type']]>>> {
  const sent = browser.runtime.sendMessage(message);
  return answerTo(message.type, sent, offscreenAnswers[message.type as M['type']]);
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
  await browser.tabs.sendMessage(tabId, message, frame).catch((error) => failureOf(message.type, error));
}

const envelope = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.optional(v.unknown()) }),
  v.object({ ok: v.literal(false), why: v.picklist(FAILURE_CAUSES) }),
]);

/**
 * @param where an answer that breaks the contract is a bug of ours; null where it comes from a page, which may say what it likes
 */
async function answerTo<S extends v.GenericSchema>(
  where: string | null,
  sent: Promise<unknown>,
  schema: S,
): Promise<Outcome<v.InferOutput<S>>> {
  try {
    const raw = await sent;
    // Nobody listened.
    if (raw === undefined || raw === null) return { ok: false, why: 'gone' };
    const outcome = v.parse(envelope, raw);
    return outcome.ok ? { ok: true, value: v.parse(schema, outcome.value) } : outcome;
  } catch (error) {
    if (where === null && v.isValiError(error)) return { ok: false, why: 'broken' };
    return failureOf(`request ${where ?? 'page'}`, error);
  }
}
