import type { UnseenChange } from '../../posts/changes.ts';
import { openStore } from '../open.ts';
import type { PostRecord } from '../schema.ts';
import { allPosts } from './posts.ts';

/** A guest post of which the user has not seen what is new. */
export interface ChangedPost extends PostRecord {
  readonly unseenChange: UnseenChange;
}

/** All guest posts with news, in the order in which they were added. */
export async function changedPosts(): Promise<ChangedPost[]> {
  return (await allPosts()).filter((record): record is ChangedPost => Boolean(record.unseenChange));
}

/**
 * The user has seen what was new.
 *
 * @param ids of which guest posts; null for all
 */
export function markChangesSeen(ids: readonly string[] | null): Promise<void> {
  return updateChanges(ids, () => null);
}

/**
 * The user was told of these; what is newer by now is not told yet.
 *
 * @param now in ms since 1970
 */
export function markNotified(posts: readonly ChangedPost[], now: number): Promise<void> {
  const foundAt = new Map(posts.map(({ id, unseenChange }) => [id, unseenChange.at]));
  return updateChanges([...foundAt.keys()], (change, id) =>
    change.at === foundAt.get(id) ? { ...change, notifiedAt: now } : change,
  );
}

async function updateChanges(
  ids: readonly string[] | null,
  update: (change: UnseenChange, id: string) => UnseenChange | null,
): Promise<void> {
  const tx = (await openStore()).transaction('posts', 'readwrite');
  const all = ids ? await Promise.all(ids.map((id) => tx.store.get(id))) : await tx.store.getAll();
  for (const record of all) {
    if (!record?.unseenChange) continue;
    const unseenChange = update(record.unseenChange, record.id);
    if (unseenChange !== record.unseenChange) await tx.store.put({ ...record, unseenChange });
  }
  await tx.done;
}
