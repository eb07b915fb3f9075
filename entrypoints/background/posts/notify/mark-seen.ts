import { causeOf, noteUnlessExpected } from '../../../../utils/errors.ts';
import type { PostsDone, PostsFailed } from '../../../../utils/message/background-to-ui.ts';
import { markChangesSeen } from '../../../../utils/store/posts/changes.ts';
import { broadcastPosts, refreshBadge } from './notify.ts';

/**
 * Stores that the user has seen the changes of guest posts. Resolves when that is in the store; open
 * views and the badge follow.
 *
 * @param ids of which posts; null for all
 * @returns why not, where the store cannot be written
 */
export async function markSeen(ids: readonly string[] | null): Promise<PostsDone | PostsFailed> {
  try {
    await markChangesSeen(ids);
  } catch (error) {
    noteUnlessExpected('mark seen', error);
    return { ok: false, why: causeOf(error) === 'full' ? 'full' : 'blocked' };
  }
  broadcastPosts({ posts: ids ?? 'all', runs: false });
  refreshBadge();
  return { ok: true };
}
