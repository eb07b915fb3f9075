import type { PostsChanged } from '../../message/posts-channel.ts';

/** Which guest posts a view has to read again. */
export interface PendingChanges {
  note(changed: Pick<PostsChanged, 'posts'>): void;
  /** Gives what was noted, and begins anew. */
  take(): ReadonlySet<string> | 'all';
}

/** Collects which guest posts have changed between two readings of a view; at first it is all of them. */
export function pendingChanges(): PendingChanges {
  let pending: Set<string> | 'all' = 'all';
  return {
    note({ posts }) {
      if (posts === 'all') pending = 'all';
      else if (pending !== 'all') for (const id of posts) pending.add(id);
    },
    take() {
      const taken = pending;
      pending = new Set();
      return taken;
    },
  };
}
