import { browser } from '@wxt-dev/browser';
import { mergeExceptions, type Question } from '../../utils/highlight/judgement.ts';
import {
  ASK_AT_MOST,
  type HighlightAnswers,
  type Judged,
} from '../../utils/message/background-to-highlight.ts';
import type { HighlightToBackground } from '../../utils/message/highlight-to-background.ts';
import type { Outcome } from '../../utils/message/outcome.ts';

/** The extension was updated or removed: this script is an orphan that nobody answers any more. */
export class Orphaned extends Error {}

/**
 * Asks the background about this document, in as many questions as it takes.
 *
 * @returns all that it answered, or null where the document is not to be highlighted
 * @throws Orphaned
 */
export async function askJudgement(question: Question): Promise<Judged> {
  const { hrefs, rels, ...page } = question;
  let all: Judged = null;
  for (let at = 0; at === 0 || at < Math.max(hrefs.length, rels.length); at += ASK_AT_MOST) {
    const piece = { hrefs: hrefs.slice(at, at + ASK_AT_MOST), rels: rels.slice(at, at + ASK_AT_MOST) };
    const answer = await say({ type: 'judge', ...page, ...piece });
    if (!answer) return null;
    all = all ? { ...answer, exceptions: mergeExceptions(all.exceptions, answer.exceptions) } : answer;
  }
  return all;
}

/**
 * Has the browser put a style sheet over this document, above all that the page
 * may say, and take others off.
 *
 * @returns true where all of it is done
 */
export function askStylesheet(add: string | null, remove: readonly string[]): Promise<boolean> {
  return say({ type: 'paint', add, remove });
}

/**
 * Has the background bring the legend into this document.
 *
 * @returns true where it has come
 * @throws Orphaned where the extension was updated or removed; Error where the background has ended
 */
export function askLegend(): Promise<boolean> {
  return say({ type: 'legend' });
}

/** Says what needs no answer. */
export function sendToBackground(message: HighlightToBackground): void {
  // Nobody is left to do anything about it: this script is an orphan, or the background has ended.
  say(message).catch(() => undefined);
}

/** Waits for no answer any more: those under way were lost while the document lay in the browser's cache. */
export function giveUpWaiting(): void {
  for (const giveUp of waiting) giveUp();
}

const waiting = new Set<() => void>();

/** @throws Orphaned where the extension was updated or removed */
export function insistOnBackground(): void {
  if (!browser.runtime?.id) throw new Orphaned();
}

/**
 * @returns the answer; its type is the contract, as it comes from our own background
 * @throws Orphaned where the extension was updated or removed; Error where the background could not do it, or has ended
 */
async function say<M extends HighlightToBackground>(message: M): Promise<HighlightAnswers[M['type']]> {
  insistOnBackground();
  const outcome = await new Promise<Outcome<HighlightAnswers[M['type']]> | undefined>((resolve, reject) => {
    const giveUp = () => reject(new Error('The answer was lost'));
    waiting.add(giveUp);
    browser.runtime
      .sendMessage(message)
      .then(resolve, reject)
      .finally(() => waiting.delete(giveUp));
  });
  if (!outcome?.ok) throw new Error(outcome?.why ?? 'Nobody answered');
  return outcome.value;
}
