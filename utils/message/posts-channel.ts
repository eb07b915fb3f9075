import * as v from 'valibot';

/*
 * A channel of the extension's own origin: no page and no content script can speak on it. What is heard is
 * validated all the same, and only makes a view read again.
 */

/** Name of the `BroadcastChannel` over which the background says which guest posts or runs have changed. */
export const POSTS_CHANNEL = 'posts';

/** A run of thousands of posts sends so many messages: between two readings a view rests so long, in ms. */
export const POSTS_PAUSE = 400;

const postsChanged = v.object({
  /** Ids of the posts that were added, changed or removed; `all` where it may be any of them. */
  posts: v.union([v.literal('all'), v.pipe(v.array(v.string()), v.readonly())]),
  /** Whether runs have begun, ended, paused or gone on, or have fewer posts left. */
  runs: v.boolean(),
  /** Registrable domains of the sites of which the user keeps something else now; absent where that is of none. */
  sites: v.optional(v.pipe(v.array(v.string()), v.readonly())),
});

/** What has changed in the store, for views that show it. */
export type PostsChanged = v.InferOutput<typeof postsChanged>;

/** Whether some guest posts may be among those that have changed. */
export function mayConcern({ posts }: PostsChanged, ids: Pick<ReadonlySet<string>, 'has'>): boolean {
  return posts === 'all' || posts.some((id) => ids.has(id));
}

/** Anything may have changed: a view that reads all again is right. */
export const ANY_POSTS_CHANGED: PostsChanged = { posts: 'all', runs: true };

/**
 * Calls a listener whenever the background says that guest posts or runs have changed.
 *
 * @param listener receives {@link ANY_POSTS_CHANGED} where the message cannot be understood: what a
 * view shows must not stay old
 * @returns unsubscribes
 */
export function onPostsChanged(listener: (changed: PostsChanged) => void): () => void {
  const channel = new BroadcastChannel(POSTS_CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const read = v.safeParse(postsChanged, data);
    listener(read.success ? read.output : ANY_POSTS_CHANGED);
  };
  return () => channel.close();
}
