import type { GuestPost } from '../post/post.ts';
import { openStore } from './open.ts';
import { freedKey, keyOf } from './posts.ts';
import type { EditRecord, PostRecord } from './schema.ts';

/** A guest post, and what is agreed about it from now on. */
export interface Edit {
  readonly id: string;
  readonly post: GuestPost;
}

/**
 * Changes what was agreed, and keeps what it was. All are changed or none; one
 * that is not there any more is left out.
 *
 * @param now in ms since 1970
 * @throws DOMException where another post has that address and target, or there is no room
 */
export async function editPosts(edits: readonly Edit[], now: number): Promise<void> {
  const tx = (await openStore()).transaction(['posts', 'edits'], 'readwrite');
  // It is told by the write that failed.
  tx.done.catch(() => undefined);
  const [posts, past] = [tx.objectStore('posts'), tx.objectStore('edits')];
  for (const { id, post } of edits) {
    const before = await posts.get(id);
    if (!before || before.removedAt !== undefined) continue;
    const after: PostRecord = { ...before, post, key: keyOf(post), url: post.url, due: now };
    const holder = await posts.index('key').get(after.key);
    if (holder?.removedAt !== undefined) await posts.put({ ...holder, key: freedKey(holder) });
    const edit: EditRecord = { postId: id, at: now, before: before.post };
    await Promise.all([posts.put(after), past.add(edit)]);
  }
  await tx.done;
}
