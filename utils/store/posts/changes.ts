import { notified } from '../../posts/change-to-notify.ts';
import type { UnseenChange } from '../../posts/changes.ts';
import { shownChanges } from '../../posts/shown-change.ts';
import type { Instant } from '../../time.ts';
import { isGoodPost } from '../good-rows.ts';
import { openStore } from '../open.ts';
import type { PostRecord } from '../schema.ts';
import { byAdded, isThere } from './posts-in.ts';

/** A guest post with a change that the user has not seen. */
export interface ChangedPost extends PostRecord {
  readonly unseenChange: UnseenChange;
}

/**
 * Reads all guest posts with an unseen change, and no other rows: the badge asks after each check.
 *
 * @returns in the order in which they were added; removed ones are left out, and so are ignored ones
 * @throws DOMException where the store cannot be read
 */
export async function changedPosts(): Promise<ChangedPost[]> {
  const found = await (await openStore()).getAllFromIndex('posts', 'unseenChange');
  return found.filter(isGoodPost).filter(isThere).filter(hasUnseenChange).sort(byAdded);
}

/**
 * Marks changes as seen by the user. Those of ignored posts stay until they are watched again: no view shows them.
 *
 * @param ids of which guest posts; null for all, removed ones included
 * @throws DOMException where the store cannot be written
 */
export function markChangesSeen(ids: readonly string[] | null): Promise<void> {
  return updateChanges(ids, () => null);
}

/**
 * Notes that the user was notified of these changes. A post whose change is newer by now is left
 * as it is: nobody has notified of that one.
 *
 * @param posts as they were when the user was notified
 * @throws DOMException where the store cannot be written
 */
export function markNotified(posts: readonly ChangedPost[], now: Instant): Promise<void> {
  const foundAt = new Map(posts.map(({ id, unseenChange }) => [id, unseenChange.at]));
  return updateChanges([...foundAt.keys()], (change, id) =>
    change.at === foundAt.get(id) ? notified(change, now) : change,
  );
}

async function updateChanges(
  ids: readonly string[] | null,
  update: (change: UnseenChange, id: string) => UnseenChange | null,
): Promise<void> {
  const { store, done } = (await openStore()).transaction('posts', 'readwrite');
  const records = ids
    ? await Promise.all(ids.map((id) => store.get(id)))
    : await store.index('unseenChange').getAll();
  for (const record of records) {
    if (!isGoodPost(record) || !hasUnseenChange(record)) continue;
    const unseenChange = update(record.unseenChange, record.id);
    if (unseenChange !== record.unseenChange) await store.put({ ...record, unseenChange });
  }
  await done;
}

function hasUnseenChange(record: PostRecord): record is ChangedPost {
  return shownChanges(record).length > 0;
}
