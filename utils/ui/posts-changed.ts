import { POSTS_CHANNEL } from '../message/posts-channel.ts';

/**
 * Calls back when the background says that guest posts or runs have changed.
 *
 * @returns stops that
 */
export function onPostsChanged(changed: () => void): () => void {
  const channel = new BroadcastChannel(POSTS_CHANNEL);
  channel.onmessage = changed;
  return () => channel.close();
}
