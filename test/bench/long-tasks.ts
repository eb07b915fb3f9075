import type { View } from '../../utils/drive/driver.ts';

/** A call from Node must be answered sooner than an import takes: so it is asked for repeatedly. */
const ANSWER_AFTER_MS = 10_000;

/** The longest task of a page that the browser reports, in ms, and what was done by then. */
interface LongestTask {
  readonly task: number;
  readonly at: string;
}

/** Waits until a page has an element. */
export async function until(view: View, selector: string): Promise<void> {
  const isThere = async (wanted: string, ms: number) => {
    for (const end = Date.now() + ms; Date.now() < end; ) {
      if (document.querySelector(wanted)) return true;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return false;
  };
  while (!(await view.evaluate(isThere, selector, ANSWER_AFTER_MS)));
}

/** Runs in a page: keeps its longest task. */
export function watchTasks(): void {
  globalThis.longTask = { task: 0, at: '' };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      if (duration <= globalThis.longTask.task) continue;
      const { value, max } = document.querySelector('progress') ?? { value: 0, max: 0 };
      globalThis.longTask = { task: duration, at: `; the longest at ${value} of ${max}` };
    }
  }).observe({ type: 'longtask' });
}

/** Takes the longest task until now, and begins anew. */
export function longestTask(view: View): Promise<LongestTask> {
  return view.evaluate(async () => {
    // Long tasks are reported in a task of their own.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const found = globalThis.longTask;
    globalThis.longTask = { task: 0, at: '' };
    return found;
  });
}

declare global {
  var longTask: LongestTask;
}
