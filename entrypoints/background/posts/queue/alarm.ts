import { browser } from 'wxt/browser';
import { paced } from '../../../../utils/pace.ts';
import { nextDue, queuedPosts } from '../../../../utils/store/posts/queue.ts';
import { WORKER_ID } from '../worker-id.ts';

/** One alarm for all: it rings when the next post is due, or goes on with a run whose background was ended. */
export const POSTS_ALARM = 'posts';

/** Browsers ring no sooner. */
const SOONEST_MS = 30_000;
/** Where there is no network, for a browser that does not say when it is back. */
const OFFLINE_MS = 5 * 60_000;

/** As long as a run lasts, it is gone on with if this background ends. */
export async function keepAlarmDuringRun(): Promise<void> {
  await browser.alarms.create(POSTS_ALARM, { delayInMinutes: paced(0.5), periodInMinutes: paced(0.5) });
}

/** Something is wrong that is not to be tried again and again. */
export async function tryLater(): Promise<void> {
  await browser.alarms.create(POSTS_ALARM, { delayInMinutes: 60 });
}

/**
 * Sets the alarm to when the next post is due.
 *
 * @param isReachable posts that cannot be looked at wait for access, and wake nobody
 */
export async function scheduleNext(isReachable: (url: string) => boolean): Promise<void> {
  const now = Date.now();
  const isLeft = (await queuedPosts(now, WORKER_ID)).some(({ url }) => isReachable(url));
  const due = isLeft ? now : await nextDue(isReachable);
  const soonest = now + paced(navigator.onLine ? SOONEST_MS : OFFLINE_MS);
  if (due === null) await browser.alarms.clear(POSTS_ALARM);
  else await browser.alarms.create(POSTS_ALARM, { when: Math.max(due, soonest) });
}
