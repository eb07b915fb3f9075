import { pageKey } from '../../../utils/link/url.ts';
import { comparePost } from '../../../utils/posts/judge.ts';
import { nextCheck } from '../../../utils/posts/next-check.ts';
import { takeFinding } from '../../../utils/posts/state.ts';
import { schedule } from '../../../utils/settings/schedule.ts';
import { postsAt } from '../../../utils/store/posts/posts.ts';
import { makeDue, saveCheck } from '../../../utils/store/posts/queue.ts';
import { HOUR } from '../../../utils/time.ts';
import type { ExaminedTab } from '../page/tab-answer.ts';
import { observeTab } from './check/observe-tab.ts';
import { afterCheck } from './notify/notify.ts';
import { runPosts } from './queue/run.ts';

/**
 * Takes a page that the user reads and that is a guest post for a check. That the
 * link is not there is no finding: what stands in a tab may be a log-in or a
 * challenge. The background then checks it by itself, soon.
 *
 * @throws DOMException where the store fails
 */
export async function onVisit(found: ExaminedTab): Promise<void> {
  const { at: now } = found;
  const [{ page }] = found.reading.documents;
  // In a page that is still loading the link may be missing.
  if (page.loading) return;
  const posts = await postsAt(pageKey(page.url));
  if (posts.length === 0) return;
  const observation = observeTab(found, 'visited', null);
  const every = await schedule();
  for (const { id, url, post, state } of posts) {
    if (comparePost(post, observation).link === null) {
      // A check may have been led to a front page or a log-in: that is the post's page only where the link was there.
      if (url !== pageKey(page.url) && !state.last?.link) continue;
      // Not at every visit: the page is looked at without the user's log-in, and says the same each time.
      if (every === 'never' || now - (state.last?.at ?? 0) < HOUR) continue;
      await makeDue(id, now);
      void runPosts();
      continue;
    }
    const saved = await saveCheck(id, (record) => {
      const finding = comparePost(record.post, observation);
      if (finding.link === null) return null;
      const result = takeFinding(record.post, record.state, finding, now);
      return { ...result, due: nextCheck(result.state, now, Math.random(), every), isSeen: true };
    });
    if (saved) afterCheck(saved.before, saved.after);
  }
}
