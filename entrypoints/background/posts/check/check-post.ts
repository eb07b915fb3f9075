import type { OwnDomain } from '../../../../utils/domains/own-domain.ts';
import { comparePost } from '../../../../utils/posts/judge.ts';
import { nextCheck, retryAfterMs } from '../../../../utils/posts/next-check.ts';
import type { Observation } from '../../../../utils/posts/observation.ts';
import { takeFinding } from '../../../../utils/posts/state.ts';
import { schedule } from '../../../../utils/settings/schedule.ts';
import { postpone, saveCheck, takePost } from '../../../../utils/store/posts/queue.ts';
import { HOUR, MINUTE } from '../../../../utils/time.ts';
import type { JudgeAs } from '../../../../utils/verdict/engine.ts';
import { afterCheck } from '../notify/notify.ts';
import { reachable } from '../reachable.ts';
import { noteRetryAfter } from '../retry-after.ts';
import { WORKER_ID } from '../worker-id.ts';
import { fetchPost } from './fetch-post.ts';

const OFFLINE_MS = 5 * MINUTE;
/** Answers that speak of the server and not of the page. */
const BUSY: readonly number[] = [429, 503];

/**
 * Takes a post, looks at it, and writes down what was found. Never throws: what
 * went wrong here says nothing of the page, which is looked at another time.
 *
 * @returns whether the list is another now, and not only by this look
 */
export function checkPost(id: string, domains: readonly OwnDomain[], as: JudgeAs): Promise<boolean> {
  return (
    look(id, domains, as)
      .catch(async () => {
        await postpone([{ id, due: Date.now() + HOUR }]);
        return false;
      })
      // The store fails too; the next life of the background takes it again.
      .catch(() => false)
  );
}

async function look(id: string, domains: readonly OwnDomain[], as: JudgeAs): Promise<boolean> {
  const taken = await takePost(id, Date.now(), WORKER_ID);
  if (!taken) return false;
  const { record, secondLook } = taken;
  const { seen, retryAfter, hops } = await fetchPost(record.post, domains, as, Date.now());
  if (seen.kind === 'failed') {
    // It is our network or our access that is gone, and not the page: the list knows what to do.
    if (!navigator.onLine || !(await reachable())(record.url)) {
      await saveCheck(id, () => null);
      return true;
    }
    // It is back already; or the browser errs, and must not be asked without end.
    if (seen.why === 'offline') {
      await postpone([{ id, due: Date.now() + OFFLINE_MS }]);
      return false;
    }
  }
  const now = Date.now();
  const wait = retryAfterMs(retryAfter, now);
  const isBusy = wait !== null && (await noteWait(seen, now + wait));
  const every = await schedule();
  const kept = await saveCheck(id, ({ url, post, state }) => {
    // Another page was looked at than the one it is about now.
    if (url !== record.url) return null;
    const finding = { ...comparePost(post, seen), ...(hops.length > 1 ? { hops } : {}) };
    const found = takeFinding(post, state, finding, now, secondLook);
    return { ...found, due: nextCheck(found.state, now, Math.random(), every, wait) };
  });
  if (kept) afterCheck(kept.before, kept.after);
  return !kept || isBusy;
}

/**
 * A server that has too much to do is to be left alone, and not only with this post.
 *
 * @returns whether it is
 */
async function noteWait(seen: Observation, until: number): Promise<boolean> {
  if (seen.kind === 'failed' || !BUSY.includes(seen.head.status)) return false;
  const host = URL.parse(seen.head.finalUrl)?.host;
  if (host) await noteRetryAfter(host, until);
  return true;
}
