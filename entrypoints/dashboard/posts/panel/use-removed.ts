import { useCallback } from 'preact/hooks';
import { mayConcern, onPostsChanged, POSTS_PAUSE } from '../../../../utils/message/posts-channel.ts';
import { lastValue, useQuery } from '../../../../utils/ui/use-query.ts';

/** Whether a guest post was removed and can be put back: false until that is known, and for an id that nobody knows. */
export function useRemoved(id: string): boolean {
  const removed = useQuery(
    useCallback(() => isRemoved(id), [id]),
    useCallback((again) => onPostsChanged((changed) => mayConcern(changed, new Set([id])) && again()), [id]),
    POSTS_PAUSE,
  );
  return lastValue(removed) ?? false;
}

async function isRemoved(id: string): Promise<boolean> {
  const { postOf } = await import('../../../../utils/store/posts/posts.ts');
  return (await postOf(id))?.removedAt !== undefined;
}
