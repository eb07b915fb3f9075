import { type UnseenChange, withChange } from '../../posts/changes.ts';
import { noticesLeft } from '../../posts/notices.ts';
import type { Instant } from '../../time.ts';
import { isGoodPost } from '../good-rows.ts';
import { openStore } from '../open.ts';
import type { PostRecord } from '../schema.ts';

/** The record with the time of its next notice, as it is by its terms and its follow-up now. */
export function withNotice({ noticeAt: _, ...record }: PostRecord): PostRecord {
  const next = noticesLeft(record)[0];
  return next ? { ...record, noticeAt: next.at } : record;
}

/**
 * Gives the notices whose time has come: each comes to what is unseen of its post, once. Reads no other rows.
 *
 * @returns ids of the posts that have one
 * @throws DOMException where the store cannot be written; the next call tries again
 */
export async function giveNotices(now: Instant): Promise<readonly string[]> {
  const { store, done } = (await openStore()).transaction('posts', 'readwrite');
  const rows = await store.index('noticeAt').getAll(IDBKeyRange.upperBound(now));
  const given: string[] = [];
  for (const row of rows.filter(isGoodPost)) {
    if (row.removedAt !== undefined) {
      const { noticeAt: _, ...removed } = row;
      await store.put(removed);
      continue;
    }
    const notices = noticesLeft(row).filter(({ at }) => at <= now);
    // Of two at once the one that the user has asked for comes first.
    const kinds = notices
      .map(({ kind }) => kind)
      .sort((a, b) => Number(a === 'reminder') - Number(b === 'reminder'));
    const times = Object.fromEntries(notices.map(({ kind, at }) => [kind, at]));
    const after = withNotice({ ...row, noticesGiven: { ...row.noticesGiven, ...times } });
    const unseenChange = kinds.reduce<UnseenChange | null>(
      (unseen, kind) => withChange(unseen, { kind, at: now, notifiedAt: null }),
      row.unseenChange ?? null,
    );
    await store.put(kinds.length > 0 ? { ...after, unseenChange } : after);
    if (kinds.length > 0) given.push(row.id);
  }
  await done;
  return given;
}

/**
 * Finds when the next notice is to be given.
 *
 * @returns null where there is none
 * @throws DOMException where the store cannot be read
 */
export async function nextNotice(): Promise<Instant | null> {
  const { store } = (await openStore()).transaction('posts');
  for (let at = await store.index('noticeAt').openCursor(); at; at = await at.continue())
    // A row that cannot be read is left as it is: it wakes nobody.
    if (isGoodPost(at.value)) return at.value.noticeAt ?? null;
  return null;
}
