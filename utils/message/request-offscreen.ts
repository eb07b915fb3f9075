import type * as v from 'valibot';
import { browser } from 'wxt/browser';
import { answerTo } from './answer-to.ts';
import type { BackgroundToOffscreen } from './background-to-offscreen.ts';
import { offscreenAnswers } from './offscreen-to-background.ts';
import type { Outcome } from './outcome.ts';

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
