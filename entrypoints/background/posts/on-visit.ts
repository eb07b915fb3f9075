import { pageKey } from '../../../utils/link/url.ts';
import { comparePost } from '../../../utils/posts/judge.ts';
import { nextCheck } from '../../../utils/posts/next-check.ts';
import { takeFinding } from '../../../utils/posts/state.ts';
import { schedule } from '../../../utils/settings/schedule.ts';
import { postsAt } from '../../../utils/store/posts/posts.ts';
import { makeDue, saveCheck } from '../../../utils/store/posts/queue.ts';
import { HOUR, type Instant } from '../../../utils/time.ts';
import type { JudgeAs } from '../../../utils/verdict/engine.ts';
import type { ExaminedTab } from '../page/tab-answer.ts';
import { observeTab } from './check/observe-tab.ts';
import { afterCheck } from './notify/notify.ts';
import { runPosts } from './queue/run.ts';

/**
 * Stores a check of each guest post whose page the user has in a tab, where the link is there. That
 * it is not there is no finding: what stands in a tab may be a log-in or a challenge. Such a post is
 * due now, for the background to check.
 *
 * @throws DOMException where the store cannot be used
 */
export async function onVisit(found: ExaminedTab, as: JudgeAs, now: Instant): Promise<void> {
  const [{ page }] = found.reading.documents;
  // In a page that is still loading the link may be missing.
  if (page.loading) return;
  const posts = await postsAt(pageKey(page.url));
  if (posts.length === 0) return;
  const observation = observeTab(found, 'visited', null, as, now);
  const every = await schedule();
  for (const { id, url, post, state } of posts) {
    if (comparePost(post, observation).link === null) {
      // The last check may have ended at a front page or a log-in: that is the post's page only where it found the link.
      if (url !== pageKey(page.url) && !state.last?.link) continue;
      // Not at every visit: the page is checked without the user's log-in, and gives the same each time.
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
