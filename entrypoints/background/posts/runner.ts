import { judgePost } from '../../../utils/post/judge-post.ts';
import { takeFinding } from '../../../utils/post/state.ts';
import { nextLook, retryAfterMs } from '../../../utils/post/when.ts';
import { ownDomains } from '../../../utils/settings/domains.ts';
import { judgeAs } from '../../../utils/settings/judge-as.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import { giveBack, keepCheck, takeNext } from '../../../utils/store/work-list.ts';
import { scheduleNext, watchOverRun } from './alarm.ts';
import { lookAtPost } from './look-at-post.ts';
import { reachable } from './reach.ts';
import { tell } from './tell.ts';

/** Pages at once, and one at a time of each host. */
const AT_ONCE = 6;
const HOUR_MS = 3_600_000;
/** Between two pages of a host. */
const PAUSE_MS = 1000;

/** This life of the background: what an earlier one took is free again. */
const ME = crypto.randomUUID();

let running: Promise<void> | undefined;

/**
 * Looks at all guest posts that are wanted or due, until there are no more. Runs
 * once at a time, and may be ended at any instant: the list is in the store.
 */
export function runPosts(): Promise<void> {
  running ??= run().finally(() => {
    running = undefined;
  });
  return running;
}

async function run(): Promise<void> {
  await watchOverRun();
  const [isReachable, domains, as] = await Promise.all([reachable(), ownDomains(), judgeAs()]);
  const active = new Map<string, Promise<void>>();
  const freeAt = new Map<string, number>();
  const isFree = ({ url }: PostRecord) => {
    const host = hostOf(url);
    return isReachable(url) && !active.has(host) && (freeAt.get(host) ?? 0) <= Date.now();
  };
  for (;;) {
    const next = navigator.onLine && active.size < AT_ONCE ? await takeNext(Date.now(), ME, isFree) : null;
    if (next) {
      const host = hostOf(next.url);
      const look = lookOnce(next, domains, as)
        // What went wrong here says nothing of the page.
        .catch(() => giveBack(next.id, Date.now() + HOUR_MS))
        .catch(() => undefined)
        .finally(() => {
          active.delete(host);
          freeAt.set(host, Date.now() + PAUSE_MS);
        });
      active.set(host, look);
      continue;
    }
    if (active.size > 0) await Promise.race(active.values());
    else if (!(await pauseOver(freeAt))) break;
  }
  await scheduleNext(isReachable);
}

async function lookOnce(
  { id, post, state }: PostRecord,
  domains: Awaited<ReturnType<typeof ownDomains>>,
  as: Awaited<ReturnType<typeof judgeAs>>,
): Promise<void> {
  const { seen, retryAfter } = await lookAtPost(post, domains, as, Date.now());
  const now = Date.now();
  const taken = takeFinding(post, state, judgePost(post, seen), now);
  const due = nextLook(taken.state, now, Math.random(), retryAfterMs(retryAfter, now));
  const after = await keepCheck(id, taken.check, taken.state, due);
  if (after) await tell(state, after);
}

/** @returns false where no host was paused: then there is nothing more to do */
async function pauseOver(freeAt: Map<string, number>): Promise<boolean> {
  const now = Date.now();
  const next = Math.min(...[...freeAt.values()].filter((at) => at > now));
  if (next === Infinity) return false;
  await new Promise((resolve) => setTimeout(resolve, next - now));
  return true;
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}
