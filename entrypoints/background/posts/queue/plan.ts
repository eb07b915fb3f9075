import type { OwnDomain } from '../../../../utils/domains/own-domain.ts';
import { ownDomains } from '../../../../utils/settings/domains.ts';
import { judgeAs } from '../../../../utils/settings/judge-as.ts';
import { postpone, type QueuedPost, queuedPosts } from '../../../../utils/store/posts/queue.ts';
import { MINUTE } from '../../../../utils/time.ts';
import type { JudgeAs } from '../../../../utils/verdict/engine.ts';
import { broadcastPosts } from '../notify/notify.ts';
import { reachable } from '../reachable.ts';
import { retryAfterByHost } from '../retry-after.ts';
import { WORKER_ID } from '../worker-id.ts';
import { rescheduleIfChanged } from './reschedule.ts';

/**
 * So long a run waits for a host that wants to be left alone. Where it wants it longer, only what the
 * user asks for is asked for.
 */
const RUN_WAITS_MS = MINUTE;

/** What is to be looked at, and how, as it is at one moment. */
export interface Plan {
  /** Posts that can be looked at, in order; each leaves the list when its turn comes. */
  readonly left: { readonly id: string; readonly host: string }[];
  readonly isReachable: (url: string) => boolean;
  /** Hosts that are to be left alone for a moment, and until when, in ms since 1970. */
  readonly waits: ReadonlyMap<string, number>;
  readonly domains: readonly OwnDomain[];
  readonly as: JudgeAs;
}

/** Reads the work list and all that it depends on. Posts that cannot be looked at leave their runs. */
export async function makePlan(): Promise<Plan> {
  const now = Date.now();
  await rescheduleIfChanged(now);
  const [isReachable, waits, domains, as] = await Promise.all([
    reachable(),
    retryAfterByHost(now),
    ownDomains(),
    judgeAs(),
  ]);
  const work = await queuedPosts(now, WORKER_ID);
  const off = new Map(
    work.flatMap((each): [string, number][] => {
      const due = putOffTo(each, isReachable, waits, now);
      return due === null ? [] : [[each.id, due]];
    }),
  );
  if (off.size > 0) {
    await postpone([...off].map(([id, due]) => ({ id, due })));
    broadcastPosts();
  }
  const left = work.flatMap(({ id, url }) =>
    isReachable(url) && !off.has(id) ? { id, host: hostOf(url) } : [],
  );
  const short = new Map([...waits].filter(([, until]) => until <= now + RUN_WAITS_MS));
  return { left, isReachable, waits: short, domains, as };
}

/** When a post is due instead that must leave its run, or must not be asked for now; null where it can be. */
function putOffTo(
  { url, due, isWanted }: QueuedPost,
  isReachable: Plan['isReachable'],
  waits: ReadonlyMap<string, number>,
  now: number,
): number | null {
  // No run waits for access, which may never be given; it is looked at when it is.
  if (!isReachable(url)) return isWanted ? Math.min(due ?? now, now) : null;
  if (isWanted) return null;
  const until = waits.get(hostOf(url)) ?? 0;
  return until > now + RUN_WAITS_MS ? Math.max(due ?? 0, until) : null;
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}
