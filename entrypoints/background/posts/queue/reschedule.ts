import { browser } from 'wxt/browser';
import { rescheduled } from '../../../../utils/posts/next-check.ts';
import { readSchedule } from '../../../../utils/posts/schedule.ts';
import { schedule } from '../../../../utils/settings/schedule.ts';
import { rescheduleAll } from '../../../../utils/store/posts/reschedule.ts';
import type { Instant } from '../../../../utils/time.ts';
import { broadcastPosts } from '../notify/notify.ts';

/** Local storage: the schedule by which the posts in the store are planned. The user may set another while no background runs. */
const PLANNED_BY = 'posts-planned-by';

/**
 * Plans all posts again where the user has set another schedule since they were planned.
 *
 * @throws DOMException where the store cannot be used; the next call tries again
 */
export async function rescheduleIfChanged(now: Instant): Promise<void> {
  const [wanted, { [PLANNED_BY]: by }] = await Promise.all([
    schedule(),
    browser.storage.local.get(PLANNED_BY),
  ]);
  if (wanted === readSchedule(by)) return;
  await rescheduleAll((_, { state, due }) => ({
    state,
    due: rescheduled(state, due, now, Math.random(), wanted),
  }));
  await browser.storage.local.set({ [PLANNED_BY]: wanted });
  broadcastPosts({ posts: 'all', runs: false });
}
