import { onPostsChanged, POSTS_PAUSE } from '../../../utils/message/posts-channel.ts';
import type { RunState } from '../../../utils/store/posts/runs.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import type { Instant } from '../../../utils/time.ts';
import { type LiveQuery, useQuery } from '../../../utils/ui/use-query.ts';

/** All guest posts as they are now. */
export interface AllPosts {
  readonly records: readonly PostRecord[];
  /** Runs of checks that are not done. */
  readonly runs: readonly RunState[];
  /** When this was so. */
  readonly now: Instant;
}

/** Reads all guest posts, and again when the background says that they have changed. */
export function useAllPosts(): LiveQuery<AllPosts> {
  return useQuery(readAll, onPostsChanged, POSTS_PAUSE);
}

async function readAll(): Promise<AllPosts> {
  const [{ allPosts }, { runsLeft }] = await Promise.all([
    import('../../../utils/store/posts/posts.ts'),
    import('../../../utils/store/posts/runs.ts'),
  ]);
  const [records, runs] = await Promise.all([allPosts(), runsLeft()]);
  return { records, runs, now: Date.now() };
}
