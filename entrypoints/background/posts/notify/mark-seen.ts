import type { PostsDone, PostsFailed } from '../../../../utils/message/background-to-ui.ts';
import { markChangesSeen } from '../../../../utils/store/posts/changes.ts';
import { broadcastPosts, refreshBadge } from './notify.ts';

/**
 * The user has seen what is new of guest posts; it is in the store before that is confirmed.
 *
 * @param ids of which; null for all
 */
export async function markSeen(ids: readonly string[] | null): Promise<PostsDone | PostsFailed> {
  try {
    await markChangesSeen(ids);
  } catch {
    return { ok: false, why: 'blocked' };
  }
  broadcastPosts();
  // The toolbar button follows when it can.
  refreshBadge();
  return { ok: true };
}
