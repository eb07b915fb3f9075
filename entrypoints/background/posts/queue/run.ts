import { type NetworkWatch, watchNetwork } from '../../../../utils/posts/network-watch.ts';
import { giveNotices, nextNotice } from '../../../../utils/store/posts/notices.ts';
import { runsGoOn } from '../../../../utils/store/posts/runs.ts';
import { DAY, type Instant } from '../../../../utils/time.ts';
import { type Job, runJob } from '../../jobs.ts';
import { checkPost } from '../check/check-post.ts';
import { sharingPage } from '../check/shared-page.ts';
import { forgetMarked, markPosts } from '../mark.ts';
import { broadcastPosts, notifyChanges } from '../notify/notify.ts';
import { type HostLimits, hostLimits } from './host-limits.ts';
import { forgetSilence, noteSilence, type SilentHosts, silentHosts } from './network.ts';
import { nextRun, POSTS_JOB, retryAt } from './next-run.ts';
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
  await bringUp();
  await runsGoOn(Date.now());
  const limits = hostLimits(() => wake());
  try {
    const dues = [await checkRounds(limits), await nextNotice()].filter((due) => due !== null);
    return dues.length > 0 ? Math.min(...dues) : null;
  } finally {
    limits.close();
  }
}

/** Gives the notices whose time has come; the user is notified of them as of what checks have found. */
async function bringUp(): Promise<void> {
  const posts = await giveNotices(Date.now());
  if (posts.length > 0) broadcastPosts({ posts, runs: false });
}

async function checkRounds(limits: HostLimits): Promise<Instant | null> {
  let round: Round;
  do {
    round = await checkAll(limits);
    await notifyChanges();
  } while (isStale && !round.isDead);
  await forgetMarked(Date.now() - DAY);
  const due = await nextRun(round.isReachable);
  return round.isDead ? retryAt(due, round.failedBefore) : due;
}

/** What a round of checks came to. */
interface Round {
  /** Which pages can be reached. */
  readonly isReachable: Plan['isReachable'];
  /** Nobody answers: it is the network, and nothing was noted of any page. */
  readonly isDead: boolean;
  /** How many rounds before this ended so. */
  readonly failedBefore: number;
}

async function checkAll(limits: HostLimits): Promise<Round> {
  const before = await silentHosts();
  let plan = await replan(limits, before);
  if (plan.wasCut) limits.slowStart();
  const network = watchNetwork(isWholeSilent(plan, before));
  for (;;) {
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    if (isStale) plan = await replan(limits, before);
    const isCut = !navigator.onLine || network.isDead();
    const next = isCut ? undefined : nextOf(plan.left, limits);
    if (next) {
      limits.begin(next.host, check(next, plan, network));
      continue;
    }
    const isOver = plan.left.length === 0 || isCut;
    if (isOver && limits.active() === 0 && !isStale) return endRound(plan, network, before);
    await woken;
  }
}

async function endRound(plan: Plan, network: NetworkWatch, before: SilentHosts): Promise<Round> {
  const isDead = network.isDead();
  if (isDead) await noteSilence(network.silent(), before);
  else if (before.rounds > 0) await forgetSilence();
  await network.settle();
  return { isReachable: plan.isReachable, isDead, failedBefore: before.rounds };
}

/** So many rounds are enough to believe it, where no host is left that could answer. */
const ROUNDS = 3;

function isWholeSilent({ left }: Plan, { hosts, rounds }: SilentHosts): boolean {
  return rounds >= ROUNDS && left.every(({ host }) => hosts.includes(host));
}

/** Hosts that were silent come last: some that are gone must not keep the others from ever being asked. */
async function replan(limits: HostLimits, { hosts }: SilentHosts): Promise<Plan> {
  isStale = false;
  const plan = await makePlan();
  for (const [host, until] of plan.waits) limits.rest(host, until - Date.now());
  const silent = new Set(hosts);
  plan.left.sort((a, b) => Number(silent.has(a.host)) - Number(silent.has(b.host)));
  return plan;
}

async function check({ url, ids }: PageInTurn, { domains, as }: Plan, network: NetworkWatch): Promise<void> {
  await sharingPage(url, async () => {
    for (const id of ids) if (await checkPost(id, domains, as, network)) isStale = true;
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
