import { markChangesSeen } from '../../../../utils/store/posts/changes.ts';
import { broadcastPosts, refreshBadge } from './notify.ts';

/**
 * Stores that the user has seen the changes of guest posts. Resolves when that is in the store; open
 * views and the badge follow.
 *
 * @param ids of which; null for all
 * @throws DOMException where the store cannot be written
 */
export async function markSeen(ids: readonly string[] | null): Promise<void> {
  await markChangesSeen(ids);
  broadcastPosts({ posts: ids ?? 'all', runs: false });
  // The toolbar button follows when it can.
  refreshBadge();
}
