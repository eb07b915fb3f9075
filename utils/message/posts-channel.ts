/** Name of the `BroadcastChannel` over which the background says that guest posts or runs are others now. */
export const POSTS_CHANNEL = 'posts';
