import { paced } from '../../../../utils/pace.ts';
import { runsGoOn } from '../../../../utils/store/posts/runs.ts';
import { checkPost } from '../check/check-post.ts';
import { notifyChanges } from '../notify/notify.ts';
import { keepAlarmDuringRun, scheduleNext, tryLater } from './alarm.ts';
import { type HostLimits, hostLimits } from './host-limits.ts';
import { makePlan, type Plan } from './plan.ts';

/** More often than the alarm of {@link keepAlarmDuringRun} rings: it rings when this background has ended. */
const SIGN_OF_LIFE_MS = 20_000;

let running: Promise<void> | undefined;
/** The list, or who may be asked, may be another than it was when it was read. */
let isNews = false;
let wake = (): void => undefined;

/**
 * Looks at all guest posts that are wanted or due, until there are no more. Runs
 * once at a time, notices what is new when called again, and may be ended at any
 * instant: the list is in the store.
 */
export function runPosts(): Promise<void> {
  isNews = true;
  wake();
  running ??= run();
  return running;
}

async function run(): Promise<void> {
  // It also tells the browser that we are at work: Firefox ends a background that calls nothing for 30 s.
  const signs = setInterval(() => void keepAlarmDuringRun(), paced(SIGN_OF_LIFE_MS));
  try {
    await keepAlarmDuringRun();
    await runsGoOn(Date.now());
    const turns = hostLimits(() => wake());
    // No await between the last look for news and the end: nothing that comes is missed.
    do {
      const isReachable = await lookAtAll(turns);
      // As long as the alarm stands that goes on with it if this background ends.
      await notifyChanges();
      await scheduleNext(isReachable);
    } while (isNews);
  } catch {
    // The store cannot be used.
    await tryLater();
  } finally {
    clearInterval(signs);
    running = undefined;
  }
}

/** @returns which pages can be reached */
async function lookAtAll(turns: HostLimits): Promise<Plan['isReachable']> {
  let plan = await planAnew(turns);
  for (;;) {
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    if (isNews) plan = await planAnew(turns);
    const next = navigator.onLine ? nextOf(plan.left, turns) : undefined;
    if (next) {
      turns.begin(next.host, look(next.id, plan));
      continue;
    }
    const isOver = plan.left.length === 0 || !navigator.onLine;
    if (isOver && turns.active() === 0 && !isNews) return plan.isReachable;
    await woken;
  }
}

async function planAnew(turns: HostLimits): Promise<Plan> {
  isNews = false;
  const plan = await makePlan();
  for (const [host, until] of plan.waits) turns.rest(host, until - Date.now());
  return plan;
}

async function look(id: string, { domains, as }: Plan): Promise<void> {
  if (await checkPost(id, domains, as)) isNews = true;
}

/** Takes the first whose host may be asked out of the list. */
function nextOf(left: Plan['left'], turns: HostLimits) {
  const at = left.findIndex(({ host }) => turns.isFree(host));
  return at < 0 ? undefined : left.splice(at, 1)[0];
}
