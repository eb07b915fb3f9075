import type * as v from 'valibot';
import { browser } from 'wxt/browser';
import { answerTo } from './answer-to.ts';
import { uiAnswers } from './background-to-ui.ts';
import type { Outcome } from './outcome.ts';
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
