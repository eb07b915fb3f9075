import type { Check } from '../post/check.ts';
import type { PostState } from '../post/state.ts';
import { openStore } from './open.ts';
import type { PostRecord, RunRecord } from './schema.ts';

/**
 * Which guest posts are to be looked at, and who does. The list is in the store
 * alone: whoever looks may be ended at any instant, and another goes on.
 */

/**
 * Takes the next post to look at: one of a run first, then the one that is due longest.
 *
 * @param now in ms since 1970
 * @param me who takes it: what another one took is free, for there is one background at a time
 * @param may false for a post that cannot be looked at now, say because its host is being asked
 * @returns the post, taken; null where there is none
 */
export async function takeNext(
  now: number,
  me: string,
  may: (record: PostRecord) => boolean,
): Promise<PostRecord | null> {
  const tx = (await openStore()).transaction(['posts', 'runs'], 'readwrite');
  const posts = tx.objectStore('posts');
  const runs = await tx.objectStore('runs').getAll();
  const fits = (record: PostRecord) => record.takenBy !== me && may(record);
  for (const { id, stopped } of runs) {
    if (stopped) continue;
    for (let at = await posts.index('wanted').openCursor(id); at; at = await at.continue()) {
      if (fits(at.value)) return take(at.value);
    }
  }
  for (
    let at = await posts.index('due').openCursor(IDBKeyRange.upperBound(now));
    at;
    at = await at.continue()
  ) {
    if (fits(at.value)) return take(at.value);
  }
  return null;

  async function take(record: PostRecord): Promise<PostRecord> {
    const taken: PostRecord = { ...record, takenBy: me };
    await Promise.all([posts.put(taken), tx.done]);
    return taken;
  }
}

/** Writes down a look: the check, how the post stands now, and when it is looked at again. */
export async function keepCheck(
  id: string,
  check: Check,
  state: PostState,
  due: number | null,
): Promise<PostRecord | undefined> {
  const tx = (await openStore()).transaction(['posts', 'checks', 'runs'], 'readwrite');
  const posts = tx.objectStore('posts');
  const before = await posts.get(id);
  if (!before) return undefined; // It was removed meanwhile.
  const { due: _due, wanted, ...rest } = before;
  const after: PostRecord = { ...rest, state, takenBy: '', ...(due === null ? {} : { due }) };
  await Promise.all([posts.put(after), tx.objectStore('checks').add({ ...check, postId: id })]);
  if (wanted !== undefined && (await posts.index('wanted').count(wanted)) === 0) {
    await tx.objectStore('runs').delete(wanted);
  }
  await tx.done;
  return after;
}

/** Gives a post back that could not be looked at after all; it is due again then. */
export async function giveBack(id: string, due: number | null): Promise<void> {
  const tx = (await openStore()).transaction('posts', 'readwrite');
  const before = await tx.store.get(id);
  if (before) {
    const { due: _due, wanted: _wanted, ...rest } = before;
    await tx.store.put({ ...rest, takenBy: '', ...(due === null ? {} : { due }) });
  }
  await tx.done;
}

/**
 * Wants posts looked at now, all in one run.
 *
 * @param ids which; those that are none any more are left out
 */
export async function startRun(run: string, ids: readonly string[], now: number): Promise<RunRecord> {
  const tx = (await openStore()).transaction(['posts', 'runs'], 'readwrite');
  const posts = tx.objectStore('posts');
  let total = 0;
  for (const id of ids) {
    const record = await posts.get(id);
    if (!record) continue;
    total++;
    await posts.put({ ...record, wanted: run });
  }
  const started: RunRecord = { id: run, total, startedAt: now, stopped: false };
  if (total > 0) await tx.objectStore('runs').put(started);
  await tx.done;
  return started;
}

/** How far the runs are. */
export interface RunProgress extends RunRecord {
  readonly left: number;
}

/** All runs that are not done. */
export async function runsLeft(): Promise<RunProgress[]> {
  const tx = (await openStore()).transaction(['posts', 'runs']);
  const runs = await tx.objectStore('runs').getAll();
  const byRun = tx.objectStore('posts').index('wanted');
  return Promise.all(runs.map(async (run) => ({ ...run, left: await byRun.count(run.id) })));
}

/** Lets a run pause, or go on. */
export async function setRunStopped(id: string, stopped: boolean): Promise<void> {
  const tx = (await openStore()).transaction('runs', 'readwrite');
  const run = await tx.store.get(id);
  if (run) await tx.store.put({ ...run, stopped });
  await tx.done;
}

/**
 * When the next post is due, in ms since 1970; null where none is.
 *
 * @param may false for a post that cannot be looked at
 */
export async function dueAfter(may: (record: PostRecord) => boolean): Promise<number | null> {
  const posts = (await openStore()).transaction('posts').store;
  for (let at = await posts.index('due').openCursor(); at; at = await at.continue()) {
    if (may(at.value)) return at.key;
  }
  return null;
}
