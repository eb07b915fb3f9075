import { noteUnlessExpected } from '../../../../utils/errors.ts';
import { runsGoOn } from '../../../../utils/store/posts/runs.ts';
import { SECOND } from '../../../../utils/time.ts';
import { checkPost } from '../check/check-post.ts';
import { notifyChanges } from '../notify/notify.ts';
import { keepAlarmDuringRun, scheduleNext, tryLater } from './alarm.ts';
import { type HostLimits, hostLimits } from './host-limits.ts';
import { makePlan, type Plan } from './plan.ts';

/** Sooner than the alarm of {@link keepAlarmDuringRun} rings: it must ring only when this background has ended. */
const KEEP_ALIVE_EVERY = 20 * SECOND;

let running: Promise<void> | undefined;
/** The queue, or which hosts may be asked, may have changed since the plan was made. */
let isStale = false;
let wake = (): void => undefined;

/**
 * Checks all guest posts that are wanted or due, until there are no more. Runs once at a time; a call
 * while it runs makes it read the queue again. May be ended at any instant: the queue is in the store.
 *
 * @returns resolves when nothing is left to check
 */
export function runPosts(): Promise<void> {
  isStale = true;
  wake();
  running ??= run();
  return running;
}

async function run(): Promise<void> {
  // Firefox ends a background that calls nothing for 30 s: setting the alarm is a call.
  const keepAlive = setInterval(() => void keepAlarmDuringRun(), KEEP_ALIVE_EVERY);
  try {
    await keepAlarmDuringRun();
    await runsGoOn(Date.now());
    const limits = hostLimits(() => wake());
    // There is no await between the last question whether the plan is stale and the end: no call is missed.
    do {
      const isReachable = await checkAll(limits);
      // The alarm stands until after that: if this background ends here, the next one goes on.
      await notifyChanges();
      await scheduleNext(isReachable);
    } while (isStale);
  } catch (error) {
    // The store or the alarms cannot be used.
    noteUnlessExpected('run posts', error);
    await tryLater();
  } finally {
    clearInterval(keepAlive);
    running = undefined;
  }
}

/** @returns which pages can be reached */
async function checkAll(limits: HostLimits): Promise<Plan['isReachable']> {
  let plan = await planAgain(limits);
  for (;;) {
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    if (isStale) plan = await planAgain(limits);
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

async function planAgain(limits: HostLimits): Promise<Plan> {
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
