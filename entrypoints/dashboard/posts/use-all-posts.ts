import { useState } from 'preact/hooks';
import { ANY_POSTS_CHANGED, onPostsChanged, POSTS_PAUSE } from '../../../utils/message/posts-channel.ts';
import type { ReadPosts } from '../../../utils/store/posts/posts-in.ts';
import type { RunState } from '../../../utils/store/posts/runs.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import type { Instant } from '../../../utils/time.ts';
import { pendingChanges } from '../../../utils/ui/posts/pending-changes.ts';
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

/** Reads all guest posts, and again those of which the background says that they have changed. */
export function useAllPosts(): LiveQuery<AllPosts> {
  const [{ read, subscribe }] = useState(postsReader);
  return useQuery(read, subscribe, POSTS_PAUSE);
}

function postsReader() {
  const changes = pendingChanges();
  let last: ReadPosts | null = null;
  return {
    async read(): Promise<AllPosts> {
      try {
        const { rereadPosts } = await import('../../../utils/store/posts/reread.ts');
        last = await rereadPosts(last, changes.take());
        return await withRest(last);
      } catch (error) {
        changes.note(ANY_POSTS_CHANGED);
        throw error;
      }
    },
    subscribe: (changed: () => void) =>
      onPostsChanged((posts) => {
        changes.note(posts);
        changed();
      }),
  };
}

async function withRest({ posts, unreadable }: ReadPosts): Promise<AllPosts> {
  const [{ countPostRows }, { runsAmong }, { missingPosts }, { dailyTables }] = await Promise.all([
    import('../../../utils/store/posts/posts.ts'),
    import('../../../utils/store/posts/runs.ts'),
    import('../../../utils/settings/posts-mark.ts'),
    import('../../../utils/settings/daily-tables.ts'),
  ]);
  const [runs, missing, tables] = await Promise.all([
    runsAmong(posts),
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
