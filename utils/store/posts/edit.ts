import { isNewAgreement } from '../../posts/match.ts';
import type { GuestPost } from '../../posts/post.ts';
import { isAtRest, restated, statusAt } from '../../posts/state.ts';
import { openStore } from '../open.ts';
import type { EditRecord, PostRecord } from '../schema.ts';
import { freedKey, judgedBy, keyOf } from './posts.ts';
import { leaveRuns } from './runs.ts';

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
  const tx = (await openStore()).transaction(['posts', 'edits', 'runs'], 'readwrite');
  // It is told by the write that failed.
  tx.done.catch(() => undefined);
  const [posts, past] = [tx.objectStore('posts'), tx.objectStore('edits')];
  const left: PostRecord[] = [];
  for (const { id, post } of edits) {
    const before = await posts.get(id);
    if (!before || before.removedAt !== undefined) continue;
    const after = edited(before, post, now);
    const holder = await posts.index('key').get(after.key);
    if (holder?.removedAt !== undefined) await posts.put({ ...holder, key: freedKey(holder) });
    const edit: EditRecord = { postId: id, at: now, before: before.post };
    await Promise.all([posts.put(after), past.add(edit)]);
    if (after.wanted !== before.wanted) left.push(before);
  }
  await leaveRuns(tx, left);
  await tx.done;
}

/** It is looked at anew only where what was found no longer says how the link is, or nobody looked for a while. */
function edited(before: PostRecord, post: GuestPost, now: number): PostRecord {
  const judged = judgedBy(before, post);
  const state = restated(post, judged.state, now);
  const after = { ...judged, state, key: keyOf(post), url: post.url };
  if (isAtRest(state.verdict)) {
    const { due: _due, wanted: _wanted, ...atRest } = after;
    return atRest;
  }
  const wasAtRest = isAtRest(statusAt(before.post, before.state, now));
  return wasAtRest || isNewAgreement(before.post, post) ? { ...after, due: now } : after;
}
