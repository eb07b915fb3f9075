import type { PostState } from '../../posts/state.ts';
import { openStore } from '../open.ts';

/**
 * Sets when each guest post is looked at next.
 *
 * @param next receives how it stands and when it was to be looked at, and tells when it is
 * now, in ms since 1970; null for never
 */
export async function rescheduleAll(
  next: (state: PostState, due: number | null) => number | null,
): Promise<void> {
  const tx = (await openStore()).transaction('posts', 'readwrite');
  for (const { due: before, ...record } of await tx.store.getAll()) {
    if (record.removedAt !== undefined) continue;
    const due = next(record.state, before ?? null);
    if (due !== (before ?? null)) await tx.store.put({ ...record, ...(due === null ? {} : { due }) });
  }
  await tx.done;
}
