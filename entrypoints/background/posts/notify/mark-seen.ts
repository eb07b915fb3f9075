import type { PostsDone, PostsFailed } from '../../../../utils/message/background-to-ui.ts';
import { seeNews } from '../../../../utils/store/posts/changes.ts';
import { showNews, tellViews } from './notify.ts';

/**
 * The user has seen what is new of guest posts; it is in the store before that is confirmed.
 *
 * @param ids of which; null for all
 */
export async function seePosts(ids: readonly string[] | null): Promise<PostsDone | PostsFailed> {
  try {
    await seeNews(ids);
  } catch {
    return { ok: false, why: 'blocked' };
  }
  tellViews();
  // The toolbar button follows when it can.
  showNews();
  return { ok: true };
}
