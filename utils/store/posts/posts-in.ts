import type { Store } from '../open-named.ts';
import type { PostRecord } from '../schema.ts';
import { allPostRows } from './all-rows.ts';

/** All guest posts of a store. */
export interface ReadPosts {
  /** In the order in which they were added; removed ones are left out. */
  readonly posts: PostRecord[];
  /** Rows that cannot be read as guest posts, as they are in the store. */
  readonly unreadable: readonly unknown[];
}

/**
 * Reads all guest posts of a store, whoever has opened it.
 *
 * @throws DOMException where the store cannot be read
 */
export async function postsIn(store: Store): Promise<ReadPosts> {
  const { good, bad } = await allPostRows(store);
  return { posts: good.filter(isThere).sort(byAdded), unreadable: bad };
}

/** Whether a post was not removed. */
export function isThere({ removedAt }: PostRecord): boolean {
  return removedAt === undefined;
}

/** Compares by when they were added; those of one moment by their ids, as the store has them. */
export function byAdded(a: PostRecord, b: PostRecord): number {
  return a.post.added - b.post.added || (a.id < b.id ? -1 : 1);
}
