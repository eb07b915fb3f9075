import type { OwnDomain } from '../../../utils/link/own.ts';
import { ownDomains } from '../../../utils/settings/domains.ts';
import { judgeAs } from '../../../utils/settings/judge-as.ts';
import { putOff, type Work, workLeft } from '../../../utils/store/work-list.ts';
import type { JudgeAs } from '../../../utils/verdict/engine.ts';
import { scheduleNext, tryLater, watchOverRun } from './alarm.ts';
import { lookOnce } from './look-once.ts';
import { ME } from './me.ts';
import { reachable } from './reach.ts';
import { tellViews } from './tell.ts';
import { politeTurns, type Turns } from './turns.ts';

/** More often than the alarm of {@link watchOverRun} rings: it rings when this background has ended. */
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
  const signs = setInterval(() => void watchOverRun(), SIGN_OF_LIFE_MS);
  try {
    await watchOverRun();
    const turns = politeTurns(() => wake());
    // No await between the last look for news and the end: nothing that comes is missed.
    do await scheduleNext(await lookAtAll(turns));
    while (isNews);
  } catch {
    // The store cannot be used.
    await tryLater();
  } finally {
    clearInterval(signs);
    running = undefined;
  }
}

/** @returns which pages can be reached */
async function lookAtAll(turns: Turns): Promise<Plan['isReachable']> {
  let plan = await makePlan();
  for (;;) {
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    if (isNews) plan = await makePlan();
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

async function look(id: string, { domains, as }: Plan): Promise<void> {
  if (await lookOnce(id, domains, as)) isNews = true;
}

interface Plan {
  /** Posts that can be looked at, in order; each leaves the list when its turn comes. */
  readonly left: { readonly id: string; readonly host: string }[];
  readonly isReachable: (url: string) => boolean;
  readonly domains: readonly OwnDomain[];
  readonly as: JudgeAs;
}

async function makePlan(): Promise<Plan> {
  isNews = false;
  const [isReachable, domains, as] = await Promise.all([reachable(), ownDomains(), judgeAs()]);
  const work = await workLeft(Date.now(), ME);
  await leaveUnreachable(work.filter(({ url }) => !isReachable(url)));
  const left = work
    .filter(({ url }) => isReachable(url))
    .map(({ id, url }) => ({ id, host: URL.parse(url)?.host ?? '' }));
  return { left, isReachable, domains, as };
}

/** No run waits for access, which may never be given; they are due when it is. */
async function leaveUnreachable(posts: readonly Work[]): Promise<void> {
  const now = Date.now();
  const wanted = posts.filter(({ isWanted }) => isWanted);
  if (wanted.length === 0) return;
  await putOff(wanted.map(({ id, due }) => ({ id, due: Math.min(due ?? now, now) })));
  tellViews();
}

/** Takes the first whose host may be asked out of the list. */
function nextOf(left: Plan['left'], turns: Turns) {
  const at = left.findIndex(({ host }) => turns.isFree(host));
  return at < 0 ? undefined : left.splice(at, 1)[0];
}
