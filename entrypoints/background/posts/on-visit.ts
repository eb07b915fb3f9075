import { pageKey } from '../../../utils/link/url.ts';
import { judgePost } from '../../../utils/posts/judge.ts';
import { nextLook } from '../../../utils/posts/next-check.ts';
import { takeFinding } from '../../../utils/posts/state.ts';
import { schedule } from '../../../utils/settings/schedule.ts';
import { postsAt } from '../../../utils/store/posts/posts.ts';
import { keepCheck, makeDue } from '../../../utils/store/posts/queue.ts';
import type { JudgeAs } from '../../../utils/verdict/engine.ts';
import type { Found } from '../page/tab-answer.ts';
import { seenInTab } from './check/observe-tab.ts';
import { tell } from './notify/notify.ts';
import { runPosts } from './queue/run.ts';

const HOUR_MS = 3_600_000;

/**
 * A page that the user reads and that is a guest post has been looked at. That
 * the link is not there is no finding: what stands in a tab may be a log-in or a
 * challenge. It is then looked at by the background, soon.
 *
 * @param now in ms since 1970
 */
export async function noteVisit(found: Found, as: JudgeAs, now: number): Promise<void> {
  const [{ page }] = found.reading.documents;
  // Half a page lacks what has not come yet.
  if (page.loading) return;
  const posts = await postsAt(pageKey(page.url));
  if (posts.length === 0) return;
  const seen = seenInTab(found, 'visited', null, as, now);
  const every = await schedule();
  for (const { id, url, post, state } of posts) {
    if (judgePost(post, seen).link === null) {
      // A look may have been led to a front page or a log-in: that is the post's page only where the link was there.
      if (url !== pageKey(page.url) && !state.last?.link) continue;
      // Not at every visit: the page is looked at without the user's log-in, and says the same each time.
      if (every === 'never' || now - (state.last?.at ?? 0) < HOUR_MS) continue;
      await makeDue(id, now);
      void runPosts();
      continue;
    }
    const kept = await keepCheck(id, (record) => {
      const finding = judgePost(record.post, seen);
      if (finding.link === null) return null;
      const taken = takeFinding(record.post, record.state, finding, now);
      return { ...taken, due: nextLook(taken.state, now, Math.random(), every), isSeen: true };
    });
    if (kept) tell(kept.before, kept.after);
  }
}
