import { runsGoOn } from '../../../../utils/store/posts/runs.ts';
import { DAY, type Instant } from '../../../../utils/time.ts';
import { type Job, runJob } from '../../jobs.ts';
import { checkPost } from '../check/check-post.ts';
import { forgetMarked, markPosts } from '../mark.ts';
import { notifyChanges } from '../notify/notify.ts';
import { type HostLimits, hostLimits } from './host-limits.ts';
import { nextRun, POSTS_JOB } from './next-run.ts';
import { makePlan, type Plan } from './plan.ts';

/** The queue, or which hosts may be asked, may have changed since the plan was made. */
let isStale = false;
let wake = (): void => undefined;

/** Checks all guest posts that are wanted or due, until there are no more. The list is in the store. */
export const postsJob: Job = { name: POSTS_JOB, run: checkPosts };

/**
 * Checks guest posts now. While that is under way it notices what has changed.
 *
 * @returns when there is nothing left to check; never rejects
 */
export function runPosts(): Promise<void> {
  isStale = true;
  wake();
  return runJob(postsJob);
}

async function checkPosts(): Promise<Instant | null> {
  await markPosts();
  await runsGoOn(Date.now());
  const limits = hostLimits(() => wake());
  let isReachable: Plan['isReachable'];
  do {
    isReachable = await checkAll(limits);
    await notifyChanges();
  } while (isStale);
  await forgetMarked(Date.now() - DAY);
  return nextRun(isReachable);
}

/** @returns which pages can be reached */
async function checkAll(limits: HostLimits): Promise<Plan['isReachable']> {
  let plan = await replan(limits);
  for (;;) {
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    if (isStale) plan = await replan(limits);
    const next = navigator.onLine ? nextOf(plan.left, limits) : undefined;
    if (next) {
      limits.begin(next.host, check(next.id, plan));
      continue;
    }
    const isOver = plan.left.length === 0 || !navigator.onLine;
    if (isOver && limits.active() === 0 && !isStale) return plan.isReachable;
    await woken;
  }
}

async function replan(limits: HostLimits): Promise<Plan> {
  isStale = false;
  const plan = await makePlan();
  for (const [host, until] of plan.waits) limits.rest(host, until - Date.now());
  return plan;
}

async function check(id: string, { domains, as }: Plan): Promise<void> {
  if (await checkPost(id, domains, as)) isStale = true;
}

/** Takes the first post whose host may be asked out of the list; undefined where there is none. */
function nextOf(left: Plan['left'], limits: HostLimits) {
  const at = left.findIndex(({ host }) => limits.isFree(host));
  return at < 0 ? undefined : left.splice(at, 1)[0];
}
