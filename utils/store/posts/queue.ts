import type { UnseenChange } from '../../posts/changes.ts';
import type { Check } from '../../posts/check.ts';
import type { GuestPost } from '../../posts/post.ts';
import { isAtRest, type PostState, restated } from '../../posts/state.ts';
import { openStore } from '../open.ts';
import type { PostRecord } from '../schema.ts';
import { endRuns, leaveRuns } from './runs.ts';

/**
 * Which guest posts are to be looked at, and who does. The list is in the store
 * alone: whoever looks may be ended at any instant, and another goes on.
 */

/** A post that is to be looked at. */
export interface QueuedPost {
  readonly id: string;
  readonly url: string;
  /** When it is due by itself, in ms since 1970; not there where it is not. */
  readonly due?: number;
  /** A run wants it looked at, whatever its time. */
  readonly isWanted: boolean;
}

/**
 * All posts to be looked at, in order: those of a run first, then those that are due longest.
 *
 * @param now in ms since 1970
 * @param me who asks: what another one took is free, for there is one background at a time
 */
export async function queuedPosts(now: number, me: string): Promise<QueuedPost[]> {
  const tx = (await openStore()).transaction(['posts', 'runs']);
  const posts = tx.objectStore('posts');
  const runs = (await tx.objectStore('runs').getAll()).filter(({ stopped }) => !stopped);
  runs.sort((a, b) => a.startedAt - b.startedAt);
  // Whole lists at once: a cursor over thousands of rows takes a second, and this some ten milliseconds.
  const wanted = await Promise.all(runs.map(({ id }) => posts.index('wanted').getAll(id)));
  const due = await posts.index('due').getAll(IDBKeyRange.upperBound(now));
  const free = [...wanted.flat(), ...due].filter(({ takenBy }) => takenBy !== me);
  return [...new Map(free.map((record) => [record.id, workOf(record)])).values()];
}

function workOf({ id, url, due, wanted }: PostRecord): QueuedPost {
  return { id, url, ...timeOf(due), isWanted: wanted !== undefined };
}

/** A post that was taken to be looked at. */
export interface TakenPost {
  readonly record: PostRecord;
  /** Its run wants two looks in a row to be enough to call a link lost. */
  readonly secondLook: boolean;
}

/**
 * Takes a post to look at it.
 *
 * @param now in ms since 1970
 * @param me who takes it
 * @returns null where it is not to be looked at any more, or is being
 */
export async function takePost(id: string, now: number, me: string): Promise<TakenPost | null> {
  const tx = (await openStore()).transaction(['posts', 'runs'], 'readwrite');
  const posts = tx.objectStore('posts');
  const before = await posts.get(id);
  if (!before || before.takenBy === me) return null;
  const run = before.wanted === undefined ? undefined : await tx.objectStore('runs').get(before.wanted);
  const isWanted = run !== undefined && !run.stopped;
  if (!isWanted && (before.due === undefined || before.due > now)) return null;
  // It expired since it was planned.
  const state = restated(before.post, before.state, now);
  if (!isWanted && isAtRest(state.verdict)) {
    await posts.put({ ...withoutTime(before), state });
    return null;
  }
  const record: PostRecord = { ...before, takenBy: me };
  await Promise.all([posts.put(record), tx.done]);
  return { record, secondLook: isWanted && (run.secondLook ?? false) };
}

/** What a look came to. */
export interface CheckResult {
  readonly check: Check;
  readonly state: PostState;
  /** When the post is looked at again, in ms since 1970; null where it is not. */
  readonly due: number | null;
  /** What the user is to be told; null where it is nothing new: what there was stays. */
  readonly unseenChange?: UnseenChange | null;
  /** What is agreed from now on, where the look changed that. */
  readonly post?: GuestPost;
  /** The user was there, and saw it. */
  readonly isSeen?: boolean;
}

/**
 * Writes down a look: the check, how the post stands now, and when it is looked at again.
 *
 * @param judge receives the post as it is now: while it was looked at, the user may have
 * changed what was agreed; null where the look says nothing of it any more
 * @returns the post before and after; undefined where nothing was written
 */
export async function saveCheck(
  id: string,
  judge: (record: PostRecord) => CheckResult | null,
): Promise<{ before: PostRecord; after: PostRecord } | undefined> {
  const tx = (await openStore()).transaction(['posts', 'checks', 'runs'], 'readwrite');
  const posts = tx.objectStore('posts');
  const before = await posts.get(id);
  // It may have been removed meanwhile.
  const looked = before && before.removedAt === undefined ? judge(before) : null;
  if (!before || !looked) {
    if (before) await posts.put({ ...before, takenBy: '' });
    await tx.done;
    return undefined;
  }
  const unseenChange = looked.isSeen ? null : (looked.unseenChange ?? before.unseenChange ?? null);
  const { state, due, post = before.post } = looked;
  const after: PostRecord = { ...withoutTime(before), post, state, ...timeOf(due), unseenChange };
  await Promise.all([posts.put(after), tx.objectStore('checks').add({ ...looked.check, postId: id })]);
  if (before.wanted !== undefined) await endRuns(tx);
  await tx.done;
  return { before, after };
}

/**
 * Puts posts off that cannot be looked at now: no run waits for them, and each is due at its time.
 * One that is being looked at is let go.
 *
 * @param posts with their times, in ms since 1970
 */
export async function postpone(
  posts: readonly { readonly id: string; readonly due: number }[],
): Promise<void> {
  const tx = (await openStore()).transaction(['posts', 'runs'], 'readwrite');
  const all = tx.objectStore('posts');
  const left: PostRecord[] = [];
  for (const { id, due } of posts) {
    const before = await all.get(id);
    if (!before || before.removedAt !== undefined) continue;
    left.push(before);
    await all.put({ ...withoutTime(before), due });
  }
  await leaveRuns(tx, left);
  await tx.done;
}

/** Has a post looked at as soon as may be, whatever else is planned for it. */
export async function makeDue(id: string, now: number): Promise<void> {
  const tx = (await openStore()).transaction('posts', 'readwrite');
  const before = await tx.store.get(id);
  if (before && before.removedAt === undefined) {
    await tx.store.put({ ...before, due: Math.min(now, before.due ?? now) });
  }
  await tx.done;
}

function withoutTime({ due: _due, wanted: _wanted, ...record }: PostRecord): PostRecord {
  return { ...record, takenBy: '' };
}

function timeOf(due: number | null | undefined): Pick<PostRecord, 'due'> {
  return due == null ? {} : { due };
}

/**
 * When the next post is due, in ms since 1970; null where none is.
 *
 * @param may false for a post that cannot be looked at
 */
export async function nextDue(may: (url: string) => boolean): Promise<number | null> {
  const posts = await (await openStore()).getAllFromIndex('posts', 'due');
  return posts.find(({ url }) => may(url))?.due ?? null;
}
