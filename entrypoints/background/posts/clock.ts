import { browser } from 'wxt/browser';
import { noteUnlessExpected } from '../../../utils/errors.ts';
import { setBack } from '../../../utils/posts/clock.ts';
import { schedule } from '../../../utils/settings/schedule.ts';
import { rescheduleAll } from '../../../utils/store/posts/reschedule.ts';
import { type Instant, MINUTE } from '../../../utils/time.ts';
import { forgetRetryAfter } from './retry-after.ts';

/** Local storage: the latest time at which guest posts were looked after. */
const CLOCK = 'posts-clock';

/** Clocks are set right by so much all the time; and the time is not stored more often. */
const UNNOTICED = 10 * MINUTE;

async function latest(): Promise<Instant> {
  const { [CLOCK]: stored } = await browser.storage.local.get(CLOCK);
  return Number.isFinite(stored) ? Number(stored) : 0;
}

/** Whether the clock shows an earlier time than guest posts were looked after. False where the storage cannot be read. */
export async function isClockBack(): Promise<boolean> {
  try {
    return Date.now() < (await latest()) - UNNOTICED;
  } catch (error) {
    noteUnlessExpected('clock', error);
    return false;
  }
}

/**
 * Puts all guest posts right where the clock was set back since they were looked after last, and
 * notes the time.
 *
 * @returns whether posts were changed
 * @throws DOMException where the store cannot be used; the next call tries again
 */
export async function followClock(now: Instant): Promise<boolean> {
  const before = await latest();
  const isBack = now < before - UNNOTICED;
  if (isBack) {
    const every = await schedule();
    await rescheduleAll((post, timed) => setBack(post, timed, now, Math.random(), every));
    await forgetRetryAfter();
  }
  if (isBack || now > before + UNNOTICED) await browser.storage.local.set({ [CLOCK]: now });
  return isBack;
}
