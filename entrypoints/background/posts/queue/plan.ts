import { hostAndPort } from '../../../../utils/domains/host-and-port.ts';
import type { OwnDomain } from '../../../../utils/domains/own-domain.ts';
import { ownDomains } from '../../../../utils/settings/domains.ts';
import { judgeAs } from '../../../../utils/settings/judge-as.ts';
import { postpone, type QueuedPost, queuedPosts } from '../../../../utils/store/posts/queue.ts';
import { type Instant, MINUTE } from '../../../../utils/time.ts';
import type { JudgeAs } from '../../../../utils/verdict/engine.ts';
import { followClock } from '../clock.ts';
import { broadcastPosts } from '../notify/notify.ts';
import { reachable } from '../reachable.ts';
import { retryAfterByHost } from '../retry-after.ts';
import { WORKER_ID } from '../worker-id.ts';
import { rescheduleIfChanged } from './reschedule.ts';

/** A run waits no longer for a host that wants to be left alone; posts that are due by themselves are postponed then. */
const RUN_WAITS_AT_MOST = MINUTE;

/** What is to be checked, and how, as it is at one moment. */
export interface Plan {
  /** Posts that can be checked, in order; each is taken out when its turn comes. */
  readonly left: { readonly id: string; readonly url: string; readonly host: string }[];
  readonly isReachable: (url: string) => boolean;
  /** An earlier life of the background ended in the middle of its checks. */
  readonly wasCut: boolean;
  /** Hosts that are to be left alone for a moment, and until when. */
  readonly waits: ReadonlyMap<string, Instant>;
  readonly domains: readonly OwnDomain[];
  readonly as: JudgeAs;
}

/**
 * Reads the queue and all that it depends on. Posts that cannot be checked leave their runs.
 *
 * @throws DOMException where the store cannot be used
 */
export async function makePlan(): Promise<Plan> {
  const now = Date.now();
  if (await followClock(now)) broadcastPosts({ posts: 'all', runs: false });
  await rescheduleIfChanged(now);
  const [isReachable, waits, domains, as] = await Promise.all([
    reachable(),
    retryAfterByHost(now),
    ownDomains(),
    judgeAs(),
  ]);
  const queue = await queuedPosts(now, WORKER_ID);
  const postponed = new Map(
    queue.flatMap((each): [string, Instant][] => {
      const due = postponedTo(each, isReachable, waits, now);
      return due === null ? [] : [[each.id, due]];
    }),
  );
  if (postponed.size > 0) {
    await postpone([...postponed].map(([id, due]) => ({ id, due })));
    const runs = queue.some(({ id, isWanted }) => isWanted && postponed.has(id));
    broadcastPosts({ posts: [...postponed.keys()], runs });
  }
  const left = queue.flatMap(({ id, url }) =>
    isReachable(url) && !postponed.has(id) ? { id, url, host: hostAndPort(url) } : [],
  );
  const short = new Map([...waits].filter(([, until]) => until <= now + RUN_WAITS_AT_MOST));
  return { left, isReachable, wasCut: queue.some(({ wasTaken }) => wasTaken), waits: short, domains, as };
}

/** When a post is due instead, where it must leave its run or must not be asked for now; null where it stays. */
function postponedTo(
  { url, due, isWanted }: QueuedPost,
  isReachable: Plan['isReachable'],
  waits: Plan['waits'],
  now: Instant,
): Instant | null {
  // Access may never be given: no run waits for it. The post is due, and is checked as soon as there is access.
  if (!isReachable(url)) return isWanted ? Math.min(due ?? now, now) : null;
  if (isWanted) return null;
  const until = waits.get(hostAndPort(url)) ?? 0;
  return until > now + RUN_WAITS_AT_MOST ? Math.max(due ?? 0, until) : null;
}
