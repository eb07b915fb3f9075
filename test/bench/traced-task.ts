import type { Page as Puppet } from 'puppeteer-core';
import { BEGIN_MARK, END_MARK, markedEvents } from './frames.ts';
import { untilQuiet } from './traced-browser.ts';

/** What one thing that the user does took, in ms. */
export interface TracedAct {
  /** Until it was to be seen. */
  readonly answer: number;
  /** The longest task of the page, drawing included, by the processor: others that keep the machine busy do not count. */
  readonly task: number;
}

/** `RunTask` is all that the thread of a page does at a stretch. */
const CATEGORIES = ['toplevel', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

/**
 * Does something in a page, and finds out how long the page was held up by it.
 *
 * @param isDone runs in the page before each frame
 */
export async function tracedAct(
  page: Puppet,
  act: () => Promise<unknown>,
  isDone: () => boolean,
): Promise<TracedAct> {
  const mark = (name: string) => page.evaluate((one) => void performance.mark(one), name);
  await page.tracing.start({ categories: CATEGORIES });
  await mark(BEGIN_MARK);
  const begin = performance.now();
  await act();
  await page.waitForFunction(isDone, { polling: 'raf', timeout: 60_000 });
  const answer = performance.now() - begin;
  await untilQuiet(page);
  await mark(END_MARK);
  const trace = new TextDecoder().decode(await page.tracing.stop());
  const tasks = markedEvents(trace).filter(({ name }) => name.endsWith('RunTask'));
  // A trace may have more tasks than a function takes arguments.
  return { answer, task: tasks.reduce((most, { tdur, dur }) => Math.max(most, (tdur ?? dur) / 1000), 0) };
}
