import type { Timed } from '../../posts/clock.ts';
import type { GuestPost } from '../../posts/post.ts';
import { isGoodPost } from '../good-rows.ts';
import { openStore } from '../open.ts';

/**
 * Plans the next check of every guest post again; removed ones stay as they are.
 *
 * @param next receives how a post stands and when its next check was planned, and gives how and when
 * they are now
 * @throws DOMException where the store cannot be written; no post is changed then
 */
export async function rescheduleAll(next: (post: GuestPost, timed: Timed) => Timed): Promise<void> {
  const tx = (await openStore()).transaction('posts', 'readwrite');
  for (const { due: stored, ...record } of (await tx.store.getAll()).filter(isGoodPost)) {
    if (record.removedAt !== undefined) continue;
    const before: Timed = { state: record.state, due: stored ?? null };
    const { state, due } = next(record.post, before);
    if (state === before.state && due === before.due) continue;
    await tx.store.put({ ...record, state, ...(due === null ? {} : { due }) });
  }
  await tx.done;
}
