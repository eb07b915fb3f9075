import { paced } from '../../../../utils/pace.ts';
import { nextDue, queuedPosts } from '../../../../utils/store/posts/queue.ts';
import { HOUR, type Instant, MINUTE } from '../../../../utils/time.ts';
import { WORKER_ID } from '../worker-id.ts';

/** Name of the job that checks guest posts. */
export const POSTS_JOB = 'posts';

/** How long to wait where there is no network, for a browser that does not say when it is back. */
const OFFLINE = 5 * MINUTE;
const LONGEST_WAIT = 2 * HOUR;

/**
 * Finds out when guest posts are to be checked next.
 *
 * @param isReachable false for posts that cannot be fetched: they wait for access, and wake nobody
 * @returns now where some are left; null where none is due at any time
 * @throws DOMException where the store cannot be read
 */
export async function nextRun(isReachable: (url: string) => boolean): Promise<Instant | null> {
  const now = Date.now();
  const isLeft = (await queuedPosts(now, WORKER_ID)).some(({ url }) => isReachable(url));
  const due = isLeft ? now : await nextDue(isReachable);
  return due === null || navigator.onLine ? due : Math.max(due, now + paced(OFFLINE));
}

/**
 * When to try again where nobody answered: later each time, at most after two hours.
 *
 * @param due when a check is due by itself; null where none is
 * @param failedBefore how many rounds before this failed
 */
export function retryAt(due: Instant | null, failedBefore: number): Instant | null {
  const wait = Math.min(OFFLINE * 3 ** failedBefore, LONGEST_WAIT);
  return due === null ? null : Math.max(due, Date.now() + paced(wait));
}
