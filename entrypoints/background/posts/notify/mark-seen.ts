import { markChangesSeen } from '../../../../utils/store/posts/changes.ts';
import { broadcastPosts, refreshBadge } from './notify.ts';

/**
 * The user has seen what is new of guest posts; it is in the store before that is confirmed.
 *
 * @param ids of which; null for all
 * @throws DOMException where the store cannot be written
 */
export async function markSeen(ids: readonly string[] | null): Promise<void> {
  await markChangesSeen(ids);
  broadcastPosts();
  // The toolbar button follows when it can.
  refreshBadge();
}
