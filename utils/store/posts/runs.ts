import type { IDBPTransaction, StoreNames } from 'idb';
import { busiestHost } from '../../posts/busiest-host.ts';
import type { Instant } from '../../time.ts';
import { isGoodPost, isGoodRun } from '../good-rows.ts';
import { openStore } from '../open.ts';
import type { BacklightSchema, PostRecord, RunRecord } from '../schema.ts';
import { isThere } from './posts-in.ts';

/** Runs: many guest posts that the user wants checked now. */

/** So many posts are read, and written, at a time. */
const AT_ONCE = 500;

/** What is to be checked in a run, and how. */
export interface RunAsked {
  readonly id: string;
  /** Ids of the posts; those that were removed are left out. */
  readonly posts: readonly string[];
  /** Two checks in a row are enough to call a link lost, however soon after each other. */
  readonly secondLook: boolean;
}

/**
 * Starts a run of checks. A post that was in another run leaves that one; a run without posts ends.
 *
 * @throws DOMException where the store cannot be written; there is no run then
 */
export async function startRun(run: RunAsked, now: Instant): Promise<RunRecord> {
  const tx = (await openStore()).transaction(['posts', 'runs'], 'readwrite');
  const posts = tx.objectStore('posts');
  const before: PostRecord[] = [];
  const ids = [...new Set(run.posts)];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    // One after the other, each would wait for the answer to the one before.
    const rows = await Promise.all(ids.slice(from, from + AT_ONCE).map((id) => posts.get(id)));
    const there = rows.filter(isGoodPost).filter(isThere);
    await Promise.all(there.map((record) => posts.put({ ...record, wanted: run.id })));
    before.push(...there);
  }
  const total = before.length;
  const { id, secondLook } = run;
  const stretch = { at: now, left: total };
  const started: RunRecord = { id, total, startedAt: now, stretch, stopped: false, secondLook };
  await leaveRuns(tx, before);
  if (total > 0) await tx.objectStore('runs').put(started);
  await tx.done;
  return started;
}

/** A run, and how far it is. */
export interface RunState extends RunRecord {
  readonly left: number;
  /** How many of these are on the same host, at most: they are fetched one after the other. */
  readonly busiest: number;
  /** Its name. */
  readonly busiestHost: string;
}

/** Reads all runs that are not done, and the posts that are left in them. */
export async function runsLeft(): Promise<RunState[]> {
  const tx = (await openStore()).transaction(['posts', 'runs']);
  const runs = (await tx.objectStore('runs').getAll()).filter(isGoodRun);
  const byRun = tx.objectStore('posts').index('wanted');
  return Promise.all(runs.map(async (run) => runState(run, (await byRun.getAll(run.id)).filter(isGoodPost))));
}

/**
 * Reads all runs that are not done, and no guest posts.
 *
 * @param posts all that there are, as they were read last; a run that has none of them is left out
 */
export async function runsAmong(posts: readonly PostRecord[]): Promise<RunState[]> {
  const runs = (await (await openStore()).getAll('runs')).filter(isGoodRun);
  if (runs.length === 0) return [];
  const byRun = Map.groupBy(posts, ({ wanted }) => wanted);
  return runs.flatMap((run) => {
    const left = byRun.get(run.id);
    return left ? runState(run, left) : [];
  });
}

function runState(run: RunRecord, posts: readonly PostRecord[]): RunState {
  const { host, count } = busiestHost(posts.map(({ url }) => url));
  return { ...run, left: posts.length, busiest: count, busiestHost: host };
}

/** Lets a run pause, or go on. A run that is over already stays so. */
export async function setRunStopped(id: string, stopped: boolean, now: Instant): Promise<void> {
  const tx = (await openStore()).transaction(['posts', 'runs'], 'readwrite');
  const run = await tx.objectStore('runs').get(id);
  if (isGoodRun(run)) await beginStretch(tx, { ...run, stopped }, now);
  await tx.done;
}

/**
 * Begins a new stretch of all runs that are not stopped: the background did not run for a while, and
 * that time says nothing of how long a run takes.
 */
export async function runsGoOn(now: Instant): Promise<void> {
  const tx = (await openStore()).transaction(['posts', 'runs'], 'readwrite');
  const runs = (await tx.objectStore('runs').getAll()).filter(isGoodRun);
  for (const run of runs) if (!run.stopped) await beginStretch(tx, run, now);
  await tx.done;
}

async function beginStretch(
  tx: IDBPTransaction<BacklightSchema, ['posts', 'runs'], 'readwrite'>,
  run: RunRecord,
  now: Instant,
): Promise<void> {
  const left = await tx.objectStore('posts').index('wanted').count(run.id);
  await tx.objectStore('runs').put({ ...run, stretch: { at: now, left } });
}

/**
 * Counts posts out of their runs that have left them without a check; a run without posts ends.
 *
 * @param tx in which the posts are written already
 * @param before the posts as they were in their runs
 */
export async function leaveRuns<Names extends ArrayLike<StoreNames<BacklightSchema>>>(
  tx: IDBPTransaction<BacklightSchema, Names, 'readwrite'>,
  before: readonly Pick<PostRecord, 'wanted'>[],
): Promise<void> {
  const left = new Map<string, number>();
  for (const { wanted } of before) if (wanted !== undefined) left.set(wanted, (left.get(wanted) ?? 0) + 1);
  const runs = tx.objectStore('runs');
  for (const [id, count] of left) {
    const run = await runs.get(id);
    if (isGoodRun(run)) await runs.put(lessBy(run, count));
  }
  await endRuns(tx);
}

function lessBy({ total, stretch, ...run }: RunRecord, count: number): RunRecord {
  const since = stretch && { at: stretch.at, left: stretch.left - count };
  return { ...run, total: total - count, stretch: since };
}

/** Ends the runs in which no post is left that can be read. */
export async function endRuns<Names extends ArrayLike<StoreNames<BacklightSchema>>>(
  tx: IDBPTransaction<BacklightSchema, Names, 'readwrite'>,
): Promise<void> {
  const [runs, byRun] = [tx.objectStore('runs'), tx.objectStore('posts').index('wanted')];
  for (const id of await runs.getAllKeys()) {
    let post = await byRun.openCursor(id);
    while (post && !isGoodPost(post.value)) post = await post.continue();
    if (!post) await runs.delete(id);
  }
}
