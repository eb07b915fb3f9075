import { isNewAgreement } from '../../posts/match.ts';
import { isSameValue, mergeEdit } from '../../posts/merge.ts';
import { type GuestPost, postKey } from '../../posts/post.ts';
import { isAtRest, restated, statusAt } from '../../posts/state.ts';
import type { Instant } from '../../time.ts';
import { isGoodPost } from '../good-rows.ts';
import { openStore } from '../open.ts';
import type { EditRecord, PostRecord } from '../schema.ts';
import { withNotice } from './notices.ts';
import { freedKey, holdsKey, judgedBy } from './posts.ts';
import { leaveRuns } from './runs.ts';

/** A guest post, and its terms from now on. */
export interface Edit {
  readonly id: string;
  readonly post: GuestPost;
  /** What the user saw when they changed it: what they did not change stays as it is by now. Without it, all is as in `post`. */
  readonly before?: GuestPost | undefined;
}

/**
 * Changes guest posts, and keeps what they were in their history. All are changed or none; removed
 * ones are left out.
 *
 * @throws DOMException where another post has that address and target, where what the user changed was
 * changed by another window meanwhile (`InvalidModificationError`), or where there is no room
 */
export async function editPosts(edits: readonly Edit[], now: Instant): Promise<void> {
  const tx = (await openStore()).transaction(['posts', 'edits', 'runs'], 'readwrite');
  // The write that failed rejects, too, and says why.
  tx.done.catch(() => undefined);
  const [posts, past] = [tx.objectStore('posts'), tx.objectStore('edits')];
  const left: PostRecord[] = [];
  const writes: Promise<unknown>[] = [];
  // One after the other, each would wait for the answer to the one before.
  const rows = new Map(await Promise.all(edits.map(async ({ id }) => [id, await posts.get(id)] as const)));
  for (const { id, post: wanted, before: seen } of edits) {
    const before = rows.get(id);
    if (!isGoodPost(before) || before.removedAt !== undefined) continue;
    const post = seen ? mergeEdit(before.post, seen, wanted) : wanted;
    if (!post) {
      tx.abort();
      throw new DOMException('Another window has changed it', 'InvalidModificationError');
    }
    const after = edited(before, post, now);
    const isMoved = after.key !== before.key;
    if (isMoved) {
      await Promise.all(writes);
      const holder = await posts.index('key').get(after.key);
      if (holder && !holdsKey(holder)) await posts.put({ ...holder, key: freedKey(holder) });
    }
    const edit: EditRecord = { postId: id, at: now, before: before.post };
    // Asked for a second time, as where the first answer was lost, it is no second entry.
    const written = Promise.all([posts.put(after), isSameValue(before.post, post) || past.add(edit)]);
    // No other post can have a key that it had already: it need not be waited for.
    if (isMoved) await written;
    else writes.push(written);
    // Where an edit fails, that is what is thrown, and these are undone with it.
    written.catch(() => undefined);
    rows.set(id, after);
    if (after.wanted !== before.wanted) left.push(before);
  }
  await Promise.all(writes);
  await leaveRuns(tx, left);
  await tx.done;
}

/**
 * A guest post with its terms from now on. It is checked now only where the last check says little of it by the new
 * terms, or it was at rest until now.
 */
export function edited(before: PostRecord, post: GuestPost, now: Instant): PostRecord {
  const judged = judgedBy(before, post);
  const state = restated(post, judged.state, now);
  const after = withNotice({ ...judged, state, key: postKey(post), url: post.url });
  if (isAtRest(state.verdict)) {
    const { due: _due, wanted: _wanted, ...atRest } = after;
    return atRest;
  }
  const wasAtRest = isAtRest(statusAt(before.post, before.state, now));
  return wasAtRest || isNewAgreement(before.post, post) ? { ...after, due: now } : after;
}
