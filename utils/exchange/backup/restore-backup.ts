import { orElse } from '../../errors.ts';
import { restoredSettings, type SettingsBackup } from '../../settings/backup-settings.ts';
import { noteStore } from '../../settings/noted-store.ts';
import { markOf } from '../../settings/posts-mark.ts';
import { rawStorage } from '../../settings/raw-storage.ts';
import {
  FIRST_STORE,
  noteStoresLeft,
  storeName,
  storesLeft,
  switchStore,
} from '../../settings/store-name.ts';
import { copyStore } from '../../store/backup/copy-store.ts';
import { type Draft, openDraft, wholeDraft } from '../../store/backup/draft.ts';
import { countRows, mergeEntries, type RowCounts, settleOnDisk } from '../../store/backup/write-entries.ts';
import { restoringAlone, withStoreClosed } from '../../store/lock.ts';
import { openNamedStore } from '../../store/open-named.ts';
import type { Instant } from '../../time.ts';
import { type MergeTally, mergeTally } from './merge-tally.ts';
import { type BackupProblem, readBackup } from './read-backup.ts';

/**
 * Restoring is all or nothing. The backup goes into a second database; each block is checked against its checksum
 * before it is written, and the rows are counted when all are written. Then one write into the browser's storage makes
 * that database the store, with the settings and the mark that belong to it. Killed before that write, all is as it
 * was; killed after it, all is restored. The database that is left over is deleted later.
 *
 * The background writes to the store, and no page may do so beside it. So a page that restores has the lock of the
 * store alone: all contexts, the background too, have closed the store then, wait where they want it, and open the new
 * one. Merging needs that from the beginning, for it starts from a copy of the store of now; replacing only while the
 * name is written.
 */

/** How a backup is restored. */
export type RestoreMode = 'merge' | 'replace';

/** What is to be restored, and how. */
export interface RestoreAsked {
  /** Begins to read the file. */
  readonly file: () => ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly mode: RestoreMode;
  readonly now: Instant;
  /** Told how many rows were copied and entries read so far, and how many rows are copied in all before entries are read. */
  readonly onProgress: (done: number, toCopy: number) => void;
  /** Stops it: nothing is restored then. */
  readonly signal: AbortSignal;
}

/**
 * Why nothing was restored. `busy`: another window restores a backup. `open`: another window does not let go of the
 * store. `unwritten`: the second database does not have what was written into it. Else it is the file's problem.
 */
export type NotRestored = BackupProblem | { readonly code: 'busy' | 'open' | 'unwritten' };

/** What was restored. */
export interface Restored {
  readonly code: 'restored';
  /** Rows of the store of before that the browser could not read, and that are not in the new one. */
  readonly leftOut: number;
  readonly came: MergeTally;
}

/** How long others may take: one that tidies up is done soon. */
const OTHERS_AT_MOST = 10_000;
/** How long others may take to close the store: a transaction of theirs may be writing thousands of rows. */
const CLOSING_AT_MOST = 30_000;

/**
 * Restores a backup.
 *
 * @throws DOMException where there is no room or no leave for a second database, or the signal says to stop; what the
 * file throws. Nothing is restored then
 */
export async function restoreBackup(asked: RestoreAsked): Promise<Restored | NotRestored> {
  let hasBegun = false;
  try {
    return await restoringAlone(OTHERS_AT_MOST, () => {
      hasBegun = true;
      return restore(asked);
    });
  } catch (error) {
    if (!isTimeout(error)) throw error;
    return { code: hasBegun ? 'open' : 'busy' };
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}

async function restore(asked: RestoreAsked): Promise<Restored | NotRestored> {
  const before = await storeName();
  const name = `${FIRST_STORE}-${crypto.randomUUID()}`;
  await noteStoresLeft([...(await storesLeft()), name]);
  let isRestored = false;
  try {
    const result =
      asked.mode === 'merge'
        ? await withStoreClosed(CLOSING_AT_MOST, () => merge(asked, before, name))
        : await replace(asked, before, name);
    isRestored = result.code === 'restored';
    if (isRestored) await noteStore(name).catch(orElse('note the store', undefined));
    return result;
  } finally {
    // Whoever waits for the result does not wait for the disk; what is left is noted.
    indexedDB.deleteDatabase(isRestored ? before : name);
  }
}

async function merge(asked: RestoreAsked, before: string, name: string): Promise<Restored | NotRestored> {
  (await openNamedStore(name)).close();
  let [leftOut, copied] = [0, 0];
  await copyStore(
    before,
    name,
    (rows) => {
      leftOut += rows;
    },
    (rows, toCopy) => {
      asked.signal.throwIfAborted();
      copied = rows;
      asked.onProgress(copied, toCopy);
    },
  );
  const filled = await fill(asked, wholeDraft(await openNamedStore(name)), copied);
  if ('code' in filled) return filled;
  await switchTo(asked, before, name, filled);
  return { code: 'restored', leftOut, came: filled.came };
}

async function replace(asked: RestoreAsked, before: string, name: string): Promise<Restored | NotRestored> {
  const filled = await fill(asked, await openDraft(name), 0);
  if ('code' in filled) return filled;
  await withStoreClosed(CLOSING_AT_MOST, () => switchTo(asked, before, name, filled));
  return { code: 'restored', leftOut: 0, came: filled.came };
}

/** What the second database has, once it has all. */
interface Filled {
  readonly rows: RowCounts;
  /** Null where the backup has none. */
  readonly settings: SettingsBackup | null;
  readonly came: MergeTally;
}

async function fill(
  { file, onProgress, signal }: RestoreAsked,
  draft: Draft,
  copied: number,
): Promise<Filled | NotRestored> {
  let { store } = draft;
  // A block is written while the next one is read.
  let writing: Promise<void> = Promise.resolve();
  const tally = mergeTally();
  try {
    const rows = await countRows(store);
    let settings: SettingsBackup | null = null;
    let done = copied;
    for await (const part of readBackup(file())) {
      signal.throwIfAborted();
      if (part.type === 'problem') return part.problem;
      if (part.type === 'header') continue;
      await writing;
      if (part.type === 'end') {
        store = await draft.complete();
        await settleOnDisk(store);
        return isSame(await countRows(store), rows)
          ? { rows, settings, came: tally.sum() }
          : { code: 'unwritten' };
      }
      settings = part.block.settings ?? settings;
      const { entries } = part.block;
      writing = mergeEntries(store, entries, rows, copied === 0).then((merged) => tally.add(entries, merged));
      writing.catch(() => undefined);
      done += entries.length;
      onProgress(done, copied);
    }
    return { code: 'none' };
  } finally {
    await writing.catch(() => undefined);
    store.close();
  }
}

function isSame(found: RowCounts, expected: RowCounts): boolean {
  return JSON.stringify(found) === JSON.stringify(expected);
}

async function switchTo(
  { mode, now, signal }: RestoreAsked,
  before: string,
  name: string,
  { rows, settings }: Filled,
): Promise<void> {
  signal.throwIfAborted();
  const left = (await storesLeft()).filter((one) => one !== name);
  const restored = settings ? restoredSettings(settings, await rawStorage(), mode, now) : {};
  await switchStore(name, [...left, before], { ...restored, ...markOf(rows.posts) });
}
