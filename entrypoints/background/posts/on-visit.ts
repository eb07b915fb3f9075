import { orElse } from '../../../utils/errors.ts';
import { pageKey } from '../../../utils/link/url.ts';
import { comparePost, type Finding } from '../../../utils/posts/judge.ts';
import { seenBefore } from '../../../utils/posts/known-page.ts';
import { linkHosts } from '../../../utils/posts/match.ts';
import { nextCheck } from '../../../utils/posts/next-check.ts';
import { type PostState, takeFinding } from '../../../utils/posts/state.ts';
import { schedule } from '../../../utils/settings/schedule.ts';
import { postsAt } from '../../../utils/store/posts/posts.ts';
import { saveCheck } from '../../../utils/store/posts/queue.ts';
import { HOUR, type Instant } from '../../../utils/time.ts';
import type { ExaminedTab } from '../page/tab-answer.ts';
import { contextsInTab } from './check/contexts-in-tab.ts';
import { observeTab } from './check/observe-tab.ts';
import { signalsInTab } from './check/signals-in-tab.ts';
import { afterCheck } from './notify/notify.ts';
import { runPosts } from './queue/run.ts';

/**
 * Takes a page that the user reads and that is a guest post for a check: rendered, and with the
 * user's cookies. Where the link is not there it is a first look, which a look of another kind or of
 * another day must confirm. Where the page is none to tell by (a log-in, a challenge), the
 * background fetches it, soon.
 *
 * @param tabId the tab that was examined
 * @throws DOMException where the store fails
 */
export async function onVisit(tabId: number, found: ExaminedTab): Promise<void> {
  const { at: now } = found;
  const [{ page }] = found.reading.documents;
  // In a page that is still loading the link may be missing.
  if (page.loading) return;
  const seen = observeTab(found, 'visited', null);
  const posts = (await postsAt(pageKey(page.url))).filter(
    // A check may have been led to a front page or a log-in: that is the post's page only where the link was there.
    ({ url, post, state }) => url === pageKey(page.url) || state.last?.link || comparePost(post, seen).link,
  );
  if (posts.length === 0) return;
  const signals = await signalsInTab(tabId).catch(orElse('signals of a visited post', null));
  const observed = observeTab(found, 'visited', signals);
  const hosts = posts.flatMap(({ post }) => (comparePost(post, observed).link ? linkHosts(post, []) : []));
  const contexts = hosts.length > 0 ? await contextsInTab(tabId, hosts) : [];
  const observation = { ...observed, contexts };
  const every = await schedule();
  for (const { id } of posts) {
    let isUnknown = false;
    const saved = await saveCheck(
      id,
      ({ url, post, state }) => {
        if (isOlder(now, state)) return null;
        const finding = comparePost(post, observation, seenBefore(url, state));
        // At each opening of the popup the page says the same: once an hour is enough.
        if (finding.link === null && isRepeated(state, finding, now)) return null;
        const result = takeFinding(post, state, finding, now);
        isUnknown = finding.verdict === 'unknown';
        const due = isUnknown && every !== 'never' ? now : nextCheck(result.state, now, Math.random(), every);
        return { ...result, due, isSeen: true };
      },
      true,
    );
    if (saved) afterCheck(saved.before, saved.after);
    if (saved && isUnknown) void runPosts();
  }
}

/**
 * True where a check was made since the page was read: completing a reading may wait for a server, and what was read
 * before is not how the post stands. A check of a time to come was made by a clock that was ahead, and tells nothing.
 */
function isOlder(readAt: Instant, { last }: PostState): boolean {
  return last !== null && last.at > readAt && last.at <= Date.now();
}

function isRepeated({ last }: PostState, { verdict }: Finding, now: Instant): boolean {
  if (last?.way !== 'visited' || last.link || now - last.at >= HOUR) return false;
  return (last.verdict === 'unknown') === (verdict === 'unknown');
}
