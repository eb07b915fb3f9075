import { useEffect } from 'preact/hooks';
import { shownChanges } from '../posts/shown-change.ts';
import type { PostRecord } from '../store/schema.ts';
import { askPosts } from './ask-posts.ts';

/**
 * Marks the unseen changes of these guest posts as seen, once the view that shows
 * them is in sight.
 */
export function useMarkSeen(records: readonly PostRecord[]): void {
  const fresh = records.flatMap((record) => {
    const { id, unseenChange } = record;
    return unseenChange && shownChanges(record).length > 0 ? { id, at: unseenChange.at } : [];
  });
  const ids = fresh.map(({ id }) => id);
  useEffect(() => {
    if (ids.length === 0) return undefined;
    const see = () => {
      if (document.visibilityState === 'visible') void askPosts({ type: 'markSeen', ids });
    };
    see();
    document.addEventListener('visibilitychange', see);
    return () => document.removeEventListener('visibilitychange', see);
  }, [fresh.map(({ id, at }) => `${id} ${at}`).join()]);
}
