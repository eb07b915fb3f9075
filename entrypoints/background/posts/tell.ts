import { POSTS_CHANNEL } from '../../../utils/message/posts-channel.ts';
import type { PostState } from '../../../utils/post/state.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';

/** Views that are open show what is new at once. */
const channel = new BroadcastChannel(POSTS_CHANNEL);

/**
 * Tells whoever is looking that a post was looked at.
 *
 * @param before how it stood
 */
export async function tell(_before: PostState, _record: PostRecord): Promise<void> {
  tellViews();
}

/** Says that posts or runs are others now. */
export function tellViews(): void {
  channel.postMessage(null);
}
