import { POSTS_CHANNEL } from '../message/posts-channel.ts';

/** A run of thousands says so often that something changed: between two readings there is time for the user, in ms. */
export const POSTS_PAUSE = 400;

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
