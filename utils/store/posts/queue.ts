import { isAtRest, restated } from '../../posts/state.ts';
import type { Instant } from '../../time.ts';
import { type CheckResult, checkedRecord } from '../checked-record.ts';
import { isGoodPost, isGoodRun } from '../good-rows.ts';
import { openStore } from '../open.ts';
import type { PostRecord, RunRecord } from '../schema.ts';
import { withNotice } from './notices.ts';
import { byAdded } from './posts-in.ts';
import { endRuns, leaveRuns } from './runs.ts';

/**
 * Which guest posts are to be checked, and who checks them. The queue is in the store alone: the
 * background may be ended at any instant, and its next life goes on.
 */

/** A post that is to be checked. */
export interface QueuedPost {
  readonly id: string;
  readonly url: string;
  /** When it is due by itself; absent where it is not. */
  readonly due?: Instant;
  /** A run wants it checked, whatever its time. */
  readonly isWanted: boolean;
  /** An earlier life of the background was checking it when it ended. */
  readonly wasTaken: boolean;
}

/**
 * Reads the posts that are to be checked now, and no other rows: those of runs that are not stopped,
 * second looks first, then the oldest run, each in the order in which its posts were added; then those that
 * are due, longest first. Those that an earlier background took and did not finish come last: a page that
 * ended it, or held it up for good, must not do so before all others are checked.
 *
 * @param me who asks: posts that this one has taken are left out, those that another one took are
 * free, for there is one background at a time
 */
export async function queuedPosts(now: Instant, me: string): Promise<QueuedPost[]> {
  const tx = (await openStore()).transaction(['posts', 'runs']);
  const posts = tx.objectStore('posts');
  const runs = (await tx.objectStore('runs').getAll()).filter(isGoodRun).filter(({ stopped }) => !stopped);
  runs.sort((a, b) => secondLooks(b) - secondLooks(a) || a.startedAt - b.startedAt);
  // A key range of an index, read at once: a cursor over thousands of rows takes a second, and this some ten milliseconds.
  const wanted = await Promise.all(runs.map(({ id }) => posts.index('wanted').getAll(id)));
  const due = await posts.index('due').getAll(IDBKeyRange.upperBound(now));
  const inOrder = wanted.map((posts) => posts.filter(isGoodPost).sort(byAdded));
  const free = [...inOrder.flat(), ...due.filter(isGoodPost)].filter(({ takenBy }) => takenBy !== me);
  const all = [...new Map(free.map((record) => [record.id, queued(record)])).values()];
  return all.sort((a, b) => Number(a.wasTaken) - Number(b.wasTaken));
}

/** They are few, and whoever wants them waits for them. */
function secondLooks({ secondLook }: RunRecord): number {
  return Number(secondLook ?? false);
}

function queued({ id, url, due, wanted, takenBy }: PostRecord): QueuedPost {
  return { id, url, ...timeOf(due), isWanted: wanted !== undefined, wasTaken: takenBy !== '' };
}

/** A post that was taken to be checked. */
export interface TakenPost {
  readonly record: PostRecord;
  /** Its run wants two checks in a row to be enough to call a link lost. */
  readonly secondLook: boolean;
}

/**
 * Takes a post to check it.
 *
 * @param me who takes it
 * @returns null where it is not to be checked any more, or this one is checking it already
 */
export async function takePost(id: string, now: Instant, me: string): Promise<TakenPost | null> {
  const tx = (await openStore()).transaction(['posts', 'runs'], 'readwrite');
  const posts = tx.objectStore('posts');
  const before = await posts.get(id);
  if (!isGoodPost(before) || before.takenBy === me) return null;
  const run = before.wanted === undefined ? undefined : await tx.objectStore('runs').get(before.wanted);
  const isWanted = isGoodRun(run) && !run.stopped;
  if (!isWanted && (before.due === undefined || before.due > now)) return null;
  // It may have expired since it was planned.
  const state = restated(before.post, before.state, now);
  if (!isWanted && isAtRest(state.verdict)) {
    await posts.put({ ...unplanned(before), state });
    return null;
  }
  const record: PostRecord = { ...before, takenBy: me };
  await Promise.all([posts.put(record), tx.done]);
  return { record, secondLook: isWanted && (run.secondLook ?? false) };
}

/**
 * Stores a check: the check itself, how the post stands now, and when it is checked again.
 *
 * @param judge receives the post as it is now: the user may have changed what was agreed since the
 * check began. It gives null where the check says nothing of the post any more
 * @param isVisit the user was on the page; who has taken the post to check it still has it then
 * @returns the post before and after; undefined where nothing was stored
 */
export async function saveCheck(
  id: string,
  judge: (record: PostRecord) => CheckResult | null,
  isVisit = false,
): Promise<{ before: PostRecord; after: PostRecord } | undefined> {
  const tx = (await openStore()).transaction(['posts', 'checks', 'runs'], 'readwrite');
  const posts = tx.objectStore('posts');
  const before = await posts.get(id);
  // It may have been removed meanwhile.
  const isThere = isGoodPost(before);
  const result = isThere && before.removedAt === undefined ? judge(before) : null;
  if (!isThere || !result) {
    if (isThere && !isVisit) await posts.put({ ...before, takenBy: '' });
    await tx.done;
    return undefined;
  }
  const after = withNotice(checkedRecord(before, result));
  await Promise.all([posts.put(after), tx.objectStore('checks').add({ ...result.check, postId: id })]);
  if (before.wanted !== undefined) await endRuns(tx);
  await tx.done;
  return { before, after };
}

/**
 * Postpones posts that cannot be checked now: they leave their runs, and each is due at its time.
 * One that is being checked is let go.
 */
export async function postpone(
  posts: readonly { readonly id: string; readonly due: Instant }[],
): Promise<void> {
  const tx = (await openStore()).transaction(['posts', 'runs'], 'readwrite');
  const all = tx.objectStore('posts');
  const left: PostRecord[] = [];
  for (const { id, due } of posts) {
    const before = await all.get(id);
    if (!isGoodPost(before) || before.removedAt !== undefined) continue;
    left.push(before);
    await all.put({ ...unplanned(before), due });
  }
  await leaveRuns(tx, left);
  await tx.done;
}

function unplanned({ due: _due, wanted: _wanted, ...record }: PostRecord): PostRecord {
  return { ...record, takenBy: '' };
}

function timeOf(due: Instant | null | undefined): Pick<PostRecord, 'due'> {
  return due == null ? {} : { due };
}

/** The first of the posts that are due can nearly always be checked. */
const FIRST_BATCH = 16;

/**
 * Finds when the next post is due. Reads as many rows as there are posts before it that cannot be checked.
 *
 * @param isReachable false for a post that cannot be checked
 * @returns null where none is due, ever
 */
export async function nextDue(isReachable: (url: string) => boolean): Promise<Instant | null> {
  const store = await openStore();
  // From the start each time: an index does not tell where to go on among rows with the same time.
  for (let batch = FIRST_BATCH; ; batch *= FIRST_BATCH) {
    const posts = await store.getAllFromIndex('posts', 'due', null, batch);
    const due = posts.filter(isGoodPost).find(({ url }) => isReachable(url))?.due;
    if (due !== undefined) return due;
    if (posts.length < batch) return null;
  }
}
