import { onPostsChanged, POSTS_PAUSE } from '../../../utils/message/posts-channel.ts';
import type { RunState } from '../../../utils/store/posts/runs.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import type { Instant } from '../../../utils/time.ts';
import { type LiveQuery, useQuery } from '../../../utils/ui/use-query.ts';

/** All guest posts as they are now. */
export interface AllPosts {
  readonly records: readonly PostRecord[];
  /** Rows of the store that cannot be read as guest posts, as they are there. */
  readonly unreadable: readonly unknown[];
  /** How many guest posts the browser has lost. */
  readonly missing: number;
  /** Runs of checks that are not done. */
  readonly runs: readonly RunState[];
  /** How many published tables could not be imported the last time, of those that are daily. */
  readonly failedTables: number;
  /** When this was so. */
  readonly now: Instant;
}

/** Reads all guest posts, and again when the background says that they have changed. */
export function useAllPosts(): LiveQuery<AllPosts> {
  return useQuery(readAll, onPostsChanged, POSTS_PAUSE);
}

async function readAll(): Promise<AllPosts> {
  const [{ readPosts, countPostRows }, { runsLeft }, { missingPosts }, { dailyTables }] = await Promise.all([
    import('../../../utils/store/posts/posts.ts'),
    import('../../../utils/store/posts/runs.ts'),
    import('../../../utils/settings/posts-mark.ts'),
    import('../../../utils/settings/daily-tables.ts'),
  ]);
  const [{ posts, unreadable }, runs, missing, tables] = await Promise.all([
    readPosts(),
    runsLeft(),
    missingPosts(countPostRows),
    dailyTables(),
  ]);
  const failedTables = tables.filter(({ last }) => last?.ok === false).length;
  return { records: posts, unreadable, missing, runs, failedTables, now: Date.now() };
}

/**
 * Notes that the user knows what is missing.
 *
 * @throws where the storage refuses
 */
export async function knowMissing(): Promise<void> {
  const [{ countPostRows }, { acknowledgeMissing }] = await Promise.all([
    import('../../../utils/store/posts/posts.ts'),
    import('../../../utils/settings/posts-mark.ts'),
  ]);
  await acknowledgeMissing(countPostRows);
}
