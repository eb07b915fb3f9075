import { mergeImported } from '../../../utils/posts/merge-imported.ts';
import { type GuestPost, postKey } from '../../../utils/posts/post.ts';
import { edited } from '../../../utils/store/posts/edit.ts';
import { foundOrNew } from '../../../utils/store/posts/posts.ts';
import type { EditRecord, PostRecord } from '../../../utils/store/schema.ts';
import type { Instant } from '../../../utils/time.ts';
import type { Database } from '../database/database.ts';
import { holdLock } from '../database/lock.ts';
import { postsByKey } from './read-posts.ts';
import { writePast, writePosts } from './write-posts.ts';

/** What adding guest posts came to. */
export interface AddedPosts {
  readonly added: number;
  /** Those that were there, and of which the file says something new. */
  readonly changed: number;
}

/**
 * Adds guest posts, by the rules by which a browser imports them: one that is there is merged with what is said of it,
 * and keeps how it was in its past; a new one is due at once. All are written or none; a second time changes nothing.
 */
export function addPostsOf(
  db: Pick<Database, 'transaction'>,
  posts: readonly GuestPost[],
  now: Instant,
): Promise<AddedPosts> {
  return db.transaction(async (tx) => {
    // Of two that add the same post at once, the second must find it.
    await holdLock(tx, 'posts');
    const holders = await postsByKey(tx, posts.map(postKey));
    /** As these have left them: a file may have a post twice. */
    const records = new Map<string, PostRecord>();
    const edits: EditRecord[] = [];
    const [added, changed] = [new Set<string>(), new Set<string>()];
    for (const post of posts) {
      const key = postKey(post);
      const { there, record } = foundOrNew(records.get(key) ?? holders.get(key), post, key, () => now);
      if (!there) {
        added.add(record.id);
        records.set(key, record);
        continue;
      }
      const { after, changed: fields } = mergeImported(there.post, post, there.state.last !== null);
      if (fields.length === 0) continue;
      records.set(key, edited(record, after, now));
      if (added.has(there.id)) continue;
      changed.add(there.id);
      edits.push({ postId: there.id, at: now, before: there.post });
    }
    await writePosts(tx, [...records.values()]);
    await writePast(tx, 'edits', edits);
    return { added: added.size, changed: changed.size };
  });
}
