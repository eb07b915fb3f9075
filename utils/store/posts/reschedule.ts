import type { Timed } from '../../posts/clock.ts';
import type { GuestPost } from '../../posts/post.ts';
import type { PostState } from '../../posts/state.ts';
import type { Instant } from '../../time.ts';
import { isGoodPost } from '../good-rows.ts';
import { openStore } from '../open.ts';

/**
 * Plans the next check of every guest post again; removed ones stay as they are.
 *
 * @param next receives how a post stands and when its next check was planned, and gives when it is
 * planned now; null where there is none
 * @throws DOMException where the store cannot be written; no post is changed then
 */
export async function rescheduleAll(
  next: (state: PostState, due: Instant | null) => Instant | null,
): Promise<void> {
  const tx = (await openStore()).transaction('posts', 'readwrite');
  for (const { due: before, ...record } of (await tx.store.getAll()).filter(isGoodPost)) {
    if (record.removedAt !== undefined) continue;
    const due = next(record.state, before ?? null);
    if (due !== (before ?? null)) await tx.store.put({ ...record, ...(due === null ? {} : { due }) });
  }
  await tx.done;
}

/**
 * Puts the times of all guest posts right after the clock was set back; removed ones stay as they are.
 *
 * @param mend gives how a post stands, and when its next check is
 * @throws DOMException where the store cannot be written; no post is changed then
 */
export async function setAllBack(mend: (post: GuestPost, timed: Timed) => Timed): Promise<void> {
  const tx = (await openStore()).transaction('posts', 'readwrite');
  for (const { due: before, ...record } of (await tx.store.getAll()).filter(isGoodPost)) {
    if (record.removedAt !== undefined) continue;
    const { state, due } = mend(record.post, { state: record.state, due: before ?? null });
    await tx.store.put({ ...record, state, ...(due === null ? {} : { due }) });
  }
  await tx.done;
}
