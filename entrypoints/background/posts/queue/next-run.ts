import { paced } from '../../../../utils/pace.ts';
import { nextDue, queuedPosts } from '../../../../utils/store/posts/queue.ts';
import { type Instant, MINUTE } from '../../../../utils/time.ts';
import { WORKER_ID } from '../worker-id.ts';

/** Name of the job that checks guest posts. */
export const POSTS_JOB = 'posts';

/** How long to wait where there is no network, for a browser that does not say when it is back. */
const OFFLINE = 5 * MINUTE;

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
