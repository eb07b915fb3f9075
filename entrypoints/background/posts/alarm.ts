import { browser } from 'wxt/browser';
import { dueAfter } from '../../../utils/store/work-list.ts';

/** One alarm for all: it rings when the next post is due, or goes on with a run whose background was ended. */
export const POSTS_ALARM = 'posts';

/** Browsers ring no sooner. */
const SOONEST_MS = 30_000;

/** As long as a run lasts, it is gone on with if this background ends. */
export async function watchOverRun(): Promise<void> {
  await browser.alarms.create(POSTS_ALARM, { delayInMinutes: 0.5, periodInMinutes: 0.5 });
}

/**
 * Sets the alarm to when the next post is due.
 *
 * @param isReachable posts that cannot be looked at wait for access, and wake nobody
 */
export async function scheduleNext(isReachable: (url: string) => boolean): Promise<void> {
  const due = await dueAfter(({ url }) => isReachable(url));
  if (due === null) await browser.alarms.clear(POSTS_ALARM);
  else await browser.alarms.create(POSTS_ALARM, { when: Math.max(due, Date.now() + SOONEST_MS) });
}
