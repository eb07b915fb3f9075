import type { UnseenChange } from '../../posts/changes.ts';
import { openStore } from '../open.ts';
import type { PostRecord } from '../schema.ts';
import { allPosts } from './posts.ts';

/** A guest post of which the user has not seen what is new. */
export interface ChangedPost extends PostRecord {
  readonly news: UnseenChange;
}

/** All guest posts with news, in the order in which they were added. */
export async function changedPosts(): Promise<ChangedPost[]> {
  return (await allPosts()).filter((record): record is ChangedPost => Boolean(record.news));
}

/**
 * The user has seen what was new.
 *
 * @param ids of which guest posts; null for all
 */
export function markChangesSeen(ids: readonly string[] | null): Promise<void> {
  return changeNews(ids, () => null);
}

/**
 * The user was told of these; what is newer by now is not told yet.
 *
 * @param now in ms since 1970
 */
export function markNotified(posts: readonly ChangedPost[], now: number): Promise<void> {
  const toldOf = new Map(posts.map(({ id, news }) => [id, news.at]));
  return changeNews([...toldOf.keys()], (news, id) =>
    news.at === toldOf.get(id) ? { ...news, told: now } : news,
  );
}

async function changeNews(
  ids: readonly string[] | null,
  change: (news: UnseenChange, id: string) => UnseenChange | null,
): Promise<void> {
  const tx = (await openStore()).transaction('posts', 'readwrite');
  const all = ids ? await Promise.all(ids.map((id) => tx.store.get(id))) : await tx.store.getAll();
  for (const record of all) {
    if (!record?.news) continue;
    const news = change(record.news, record.id);
    if (news !== record.news) await tx.store.put({ ...record, news });
  }
  await tx.done;
}
