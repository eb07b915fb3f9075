import type { CheckedOnce } from '../../../../utils/message/checked-once.ts';
import { paced } from '../../../../utils/pace.ts';
import { judgeFetched } from '../../../../utils/posts/judge-fetched.ts';
import { retryAfterMs } from '../../../../utils/posts/next-check.ts';
import { isUnanswered } from '../../../../utils/posts/observation.ts';
import type { GuestPost } from '../../../../utils/posts/post.ts';
import { PAUSE_MS } from '../../../../utils/posts/rate.ts';
import { newState, type PostState } from '../../../../utils/posts/state.ts';
import { ownDomains } from '../../../../utils/settings/domains.ts';
import { judgeAs } from '../../../../utils/settings/judge-as.ts';
import { hostLimits } from '../queue/host-limits.ts';
import { reachable } from '../reachable.ts';
import { retryAfterByHost } from '../retry-after.ts';
import { noteWait } from './check-post.ts';
import { observePost } from './observe-post.ts';
import { sharingPage } from './shared-page.ts';

/**
 * Checks a page once, as guest posts are checked, and stores nothing of it. It waits until its host may be asked: guest
 * posts that are checked at the same time count.
 *
 * @param posts what is expected of the page, as if they were guest posts; all on one page
 * @throws Error where the reader failed, which says nothing of the page
 */
export async function checkOnce({ posts }: { posts: readonly GuestPost[] }): Promise<CheckedOnce> {
  const [first] = posts;
  const host = first && URL.parse(first.url)?.host;
  if (!first || !host || posts.some(({ url }) => url !== first.url)) throw new Error('Not one page');
  if (!navigator.onLine) return { kind: 'offline' };
  if (!(await reachable())(first.url)) return { kind: 'noAccess' };
  const until = (await retryAfterByHost(Date.now())).get(host);
  if (until !== undefined) return { kind: 'busy', until };
  return inHostTurn(host, () => sharingPage(first.url, () => checkAll(posts)));
}

async function checkAll(posts: readonly GuestPost[]): Promise<CheckedOnce> {
  const [domains, as] = await Promise.all([ownDomains(), judgeAs()]);
  const states: PostState[] = [];
  let isSilent = true;
  for (const post of posts) {
    const state = newState(post);
    const fetched = await observePost({ post, state }, domains, as, Date.now());
    const { observation } = fetched;
    if (observation.kind === 'failed' && (observation.why === 'offline' || !navigator.onLine))
      return { kind: 'offline' };
    isSilent &&= isUnanswered(observation);
    const now = Date.now();
    const wait = retryAfterMs(fetched.retryAfter, now);
    if (wait !== null) await noteWait(observation, now + wait);
    states.push(judgeFetched(post, state, fetched, now, false).state);
  }
  return { kind: 'checked', states, isSilent };
}

/** Does something with a host when its turn has come, so that no server is asked too much. */
async function inHostTurn<T>(host: string, work: () => Promise<T>): Promise<T> {
  let wake = (): void => undefined;
  const limits = hostLimits(() => wake());
  try {
    while (!limits.isFree(host))
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    const done = work();
    const ended = done.then(
      () => undefined,
      () => undefined,
    );
    limits.begin(host, ended);
    return await done;
  } finally {
    // Until the pause of the host is over: the next one may come at once.
    setTimeout(limits.close, paced(PAUSE_MS));
  }
}
