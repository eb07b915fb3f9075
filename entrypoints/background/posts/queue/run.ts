import { forgetRemoved } from '../../../../utils/store/posts/posts.ts';
import { runsGoOn } from '../../../../utils/store/posts/runs.ts';
import { DAY, type Instant } from '../../../../utils/time.ts';
import { type Job, runJob } from '../../jobs.ts';
import { checkPost } from '../check/check-post.ts';
import { sharingPage } from '../check/shared-page.ts';
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
  await runsGoOn(Date.now());
  const limits = hostLimits(() => wake());
  let isReachable: Plan['isReachable'];
  do {
    isReachable = await checkAll(limits);
    await notifyChanges();
  } while (isStale);
  await forgetRemoved(Date.now() - DAY);
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
      limits.begin(next.host, check(next, plan));
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

async function check({ url, ids }: PageInTurn, { domains, as }: Plan): Promise<void> {
  await sharingPage(url, async () => {
    for (const id of ids) if (await checkPost(id, domains, as)) isStale = true;
  });
}

/** A page whose turn has come, with all posts of the list that are on it. */
interface PageInTurn {
  readonly url: string;
  readonly host: string;
  readonly ids: readonly string[];
}

/** Takes the posts of the first page whose host may be asked out of the list; undefined where there is none. */
function nextOf(left: Plan['left'], limits: HostLimits): PageInTurn | undefined {
  const next = left.find(({ host }) => limits.isFree(host));
  if (!next) return undefined;
  const ids: string[] = [];
  for (let at = 0; at < left.length; ) {
    if (left[at]?.url === next.url) ids.push(...left.splice(at, 1).map(({ id }) => id));
    else at++;
  }
  return { url: next.url, host: next.host, ids };
}
