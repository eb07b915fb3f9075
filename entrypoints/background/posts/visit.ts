import { pageKey } from '../../../utils/link/url.ts';
import { judgePost } from '../../../utils/post/judge-post.ts';
import type { Seen } from '../../../utils/post/seen.ts';
import { takeFinding } from '../../../utils/post/state.ts';
import { nextLook } from '../../../utils/post/when.ts';
import { postsAt } from '../../../utils/store/posts.ts';
import { giveBack, keepCheck } from '../../../utils/store/work-list.ts';
import type { JudgeAs } from '../../../utils/verdict/engine.ts';
import { judgePage } from '../../../utils/verdict/page.ts';
import type { Found } from '../tab-answer.ts';
import { tell } from './tell.ts';

/**
 * A page that the user reads and that is a guest post has been looked at. That
 * the link is not there is no finding: what stands in a tab may be a log-in or a
 * challenge. It is then looked at by the background, soon.
 *
 * @param now in ms since 1970
 */
export async function noteVisit(
  { reading, judged, robotsTxt }: Found,
  as: JudgeAs,
  now: number,
): Promise<void> {
  const [{ page }] = reading.documents;
  // Half a page lacks what has not come yet.
  if (page.loading) return;
  const posts = await postsAt(pageKey(page.url));
  if (posts.length === 0) return;
  const links = judged.flatMap(({ frame, links: all }) => all.map((link) => ({ ...link, frame })));
  const seen: Seen = {
    kind: 'page',
    way: 'visited',
    page,
    links,
    verdict: judgePage({ page, robotsTxt, as, now }),
    signs: null,
    head: {
      status: page.status ?? 200,
      finalUrl: pageKey(page.url),
      contentType: page.contentType,
      retryAfter: null,
      guards: '',
    },
  };
  for (const { id, post, state } of posts) {
    const found = judgePost(post, seen);
    if (found.link === null) {
      await giveBack(id, now);
      continue;
    }
    const taken = takeFinding(post, state, found, now);
    const after = await keepCheck(id, taken.check, taken.state, nextLook(taken.state, now, Math.random()));
    if (after) await tell(state, after);
  }
}
