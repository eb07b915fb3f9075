import { openStore } from '../open.ts';
import { namedPostRows } from './all-rows.ts';
import { byAdded, isThere, postsIn, type ReadPosts } from './posts-in.ts';

/** So many are found one by one however few there are; of more, up to this part of all: then reading all anew is faster. */
const [MOST, MOST_OF_ALL] = [500, 0.2];

/**
 * Reads again those guest posts that have changed; all of them where these are many, or some cannot be read.
 *
 * @param before as they were read last
 * @param ids of those that were added, changed or removed since; `all` where it may be any of them
 * @returns as `readPosts`; those that were not read again are the same objects
 * @throws DOMException where the store cannot be read
 */
export async function rereadPosts(
  before: ReadPosts | null,
  ids: ReadonlySet<string> | 'all',
): Promise<ReadPosts> {
  const store = await openStore();
  if (!before || ids === 'all') return postsIn(store);
  if (ids.size > Math.max(MOST, MOST_OF_ALL * before.posts.length)) return postsIn(store);
  if (ids.size === 0) return before;
  const { good, bad } = await namedPostRows(store, [...ids]);
  // A row that cannot be read may not even tell its id.
  if (bad.length > 0 || before.unreadable.length > 0) return postsIn(store);
  const same = before.posts.filter(({ id }) => !ids.has(id));
  return { posts: [...same, ...good.filter(isThere)].sort(byAdded), unreadable: [] };
}
