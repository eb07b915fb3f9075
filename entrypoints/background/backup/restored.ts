import { setDue } from '../jobs.ts';
import { broadcastPosts, refreshBadge } from '../posts/notify/notify.ts';
import { POSTS_JOB } from '../posts/queue/next-run.ts';
import { runPosts } from '../posts/queue/run.ts';
import { runBackups } from './weekly.ts';

/** Another store has taken the place of the one before: everything is shown anew, and what is due there is checked. */
export async function afterRestore(): Promise<void> {
  broadcastPosts();
  refreshBadge();
  await setDue(POSTS_JOB, Date.now());
  void runPosts();
  void runBackups();
}
