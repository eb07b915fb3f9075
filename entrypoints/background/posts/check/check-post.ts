import { hostAndPort } from '../../../../utils/domains/host-and-port.ts';
import type { OwnDomain } from '../../../../utils/domains/own-domain.ts';
import { noteUnlessExpected, orElse } from '../../../../utils/errors.ts';
import { busyHost } from '../../../../utils/posts/busy-host.ts';
import { withChange } from '../../../../utils/posts/changes.ts';
import type { FetchedPost } from '../../../../utils/posts/fetched-post.ts';
import { judgeFetched } from '../../../../utils/posts/judge-fetched.ts';
import type { NetworkWatch } from '../../../../utils/posts/network-watch.ts';
import { nextCheck, retryAfterMs } from '../../../../utils/posts/next-check.ts';
import { isUnanswered, type Observation } from '../../../../utils/posts/observation.ts';
import { becomesCrowded } from '../../../../utils/posts/outbound.ts';
import { notifyCrowded } from '../../../../utils/settings/notify-crowded.ts';
import { schedule } from '../../../../utils/settings/schedule.ts';
import { postpone, saveCheck, takePost } from '../../../../utils/store/posts/queue.ts';
import type { PostRecord } from '../../../../utils/store/schema.ts';
import { HOUR, type Instant, MINUTE } from '../../../../utils/time.ts';
import type { JudgeAs } from '../../../../utils/verdict/engine.ts';
import { afterCheck } from '../notify/notify.ts';
import { reachable } from '../reachable.ts';
import { noteRetryAfter } from '../retry-after.ts';
import { WORKER_ID } from '../worker-id.ts';
import { observePost } from './observe-post.ts';

const AFTER_FAILURE = HOUR;
const AFTER_OFFLINE = 5 * MINUTE;

/**
 * Takes a post, checks it, and stores what was found. Never rejects: a failure of ours says nothing
 * of the page, which is checked again an hour later.
 *
 * @param domains the user's domains
 * @param network learns whether anybody answered: where nobody does, nothing is stored of the page
 * @returns whether the queue has changed by more than this check
 */
export function checkPost(
  id: string,
  domains: readonly OwnDomain[],
  as: JudgeAs,
  network: NetworkWatch,
): Promise<boolean> {
  return orPostpone(id, () => takeAndCheck(id, domains, as, network));
}

async function orPostpone(id: string, work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    noteUnlessExpected('check post', error);
    // Where the store fails too, the next life of the background takes the post again.
    await postpone([{ id, due: Date.now() + AFTER_FAILURE }]).catch(orElse('postpone post', undefined));
    return false;
  }
}

async function takeAndCheck(
  id: string,
  domains: readonly OwnDomain[],
  as: JudgeAs,
  network: NetworkWatch,
): Promise<boolean> {
  const taken = await takePost(id, Date.now(), WORKER_ID);
  if (!taken) return false;
  const { record, secondLook } = taken;
  const fetched = await observePost(record, domains, as, Date.now());
  const { observation } = fetched;
  if (observation.kind === 'failed') {
    // Our network or our access is gone, and not the page: making the plan again deals with that.
    if (!navigator.onLine || !(await reachable())(record.url)) {
      await saveCheck(id, () => null);
      return true;
    }
    // The network is back already; or the browser errs, and must not be asked without end.
    if (observation.why === 'offline') {
      await postpone([{ id, due: Date.now() + AFTER_OFFLINE }]);
      return false;
    }
    if (isUnanswered(observation)) {
      await network.failed({
        host: hostAndPort(record.url),
        save: async () => void (await orPostpone(id, () => store(record, fetched, secondLook))),
        drop: async () => void (await orPostpone(id, async () => !(await saveCheck(id, () => null)))),
      });
      return false;
    }
  }
  await network.answered();
  return store(record, fetched, secondLook);
}

/**
 * Stores what was found.
 *
 * @returns whether the queue has changed by more than this check
 */
async function store(
  record: PostRecord,
  { observation, retryAfter, hops }: FetchedPost,
  secondLook: boolean,
): Promise<boolean> {
  const now = Date.now();
  const wait = retryAfterMs(retryAfter, now);
  const isBusy = wait !== null && (await noteWait(observation, now + wait));
  const [every, notifiesCrowded] = await Promise.all([schedule(), notifyCrowded()]);
  const saved = await saveCheck(record.id, ({ url, post, state, wanted }) => {
    // The user has changed the address meanwhile: another page was checked than the post's.
    if (url !== record.url) return null;
    const found = judgeFetched(post, state, { observation, hops }, now, secondLook);
    const { unseenChange: change } = found;
    const isNews = notifiesCrowded && becomesCrowded(state, found.state);
    const crowded = isNews ? ({ kind: 'crowded', at: now, notifiedAt: null } as const) : null;
    // How the link is comes first.
    const unseenChange = change ? withChange(crowded, change) : crowded;
    const due = nextCheck(found.state, now, Math.random(), every, wait);
    // Whoever asks while a look is under way asks for the page as it is now: that look may have begun before it changed.
    return { ...found, unseenChange, due, isStillWanted: wanted !== record.wanted };
  });
  if (saved) afterCheck(saved.before, saved.after);
  return !saved || isBusy || saved.after.wanted !== undefined;
}

/**
 * Notes that a server which is too busy is to be left alone, for all its posts.
 *
 * @returns whether it is too busy
 */
export async function noteWait(observation: Observation, until: Instant): Promise<boolean> {
  const host = busyHost(observation);
  if (host) await noteRetryAfter(host, until);
  return host !== null;
}
