import { useCallback } from 'preact/hooks';
import { mayConcern, onPostsChanged, POSTS_PAUSE } from '../../../utils/message/posts-channel.ts';
import type { CheckRecord, EditRecord } from '../../../utils/store/schema.ts';
import { type LiveQuery, useQuery } from '../../../utils/ui/use-query.ts';

/** What happened to a guest post, oldest first. */
export interface PostPast {
  readonly checks: readonly CheckRecord[];
  readonly edits: readonly EditRecord[];
}

/**
 * Reads all checks and edits of a guest post, and again when it has changed.
 *
 * @param id null for a new one, which has none
 */
export function usePast(id: string | null): LiveQuery<PostPast> {
  return useQuery(
    useCallback(() => readPast(id), [id]),
    useCallback(
      (again) => onPostsChanged((changed) => id !== null && mayConcern(changed, new Set([id])) && again()),
      [id],
    ),
    POSTS_PAUSE,
  );
}

async function readPast(id: string | null): Promise<PostPast> {
  if (id === null) return { checks: [], edits: [] };
  const [{ checksOf }, { editsOf }] = await Promise.all([
    import('../../../utils/store/posts/posts.ts'),
    import('../../../utils/store/posts/history.ts'),
  ]);
  const [checks, edits] = await Promise.all([checksOf(id), editsOf(id)]);
  return { checks, edits };
}
