import { type FindStore, type Merged, mergedWith } from '../../store/backup/find-entries.ts';
import type { AnyStore } from '../../store/backup/open-any.ts';
import type { BackupEnd, BackupHeader } from './format.ts';
import { type MergeTally, mergeTally } from './merge-tally.ts';
import { type BackupBlock, type BackupProblem, readBackup } from './read-backup.ts';

/** What is in a backup, and what restoring it would come to. */
export interface BackupPreview {
  readonly header: BackupHeader;
  readonly end: BackupEnd;
  /** Null where the store of now cannot be read: then nothing is known of it. */
  readonly compared: MergeTally | null;
  /** Entries that this version cannot use. */
  readonly unusable: number;
}

const STORES = ['posts', 'checks', 'edits', 'pages', 'links', 'changes', 'sites'] as const;

/**
 * Reads a whole backup, checks every block of it, and compares it with the store of now. Nothing is written.
 *
 * @param store as it is; null where it cannot be opened
 * @param onEntries told how many entries were looked at
 * @throws where the file cannot be read, or the signal says to stop
 */
export async function previewBackup(
  file: ReadableStream<Uint8Array<ArrayBuffer>>,
  store: AnyStore | null,
  onEntries: (entries: number) => void,
  signal: AbortSignal,
): Promise<BackupPreview | BackupProblem> {
  const tally = mergeTally();
  let [unusable, entries] = [0, 0];
  let header: BackupHeader | null = null;
  let isCompared = store !== null && STORES.every((name) => store.objectStoreNames.contains(name));
  for await (const part of readBackup(file)) {
    signal.throwIfAborted();
    if (part.type === 'problem') return part.problem;
    if (part.type === 'header') header = part.header;
    else if (part.type === 'block') {
      unusable += part.block.unusable;
      entries += part.block.entries.length;
      onEntries(entries);
      const merged = isCompared && store ? await mergedOf(store, part.block).catch(() => null) : null;
      isCompared = merged !== null;
      tally.add(part.block.entries, merged ?? []);
    } else if (header) {
      return { header, end: part.end, compared: isCompared ? tally.sum() : null, unusable };
    }
  }
  return { code: 'none' };
}

/** Only what asks something is a transaction, and it has ended when this has: the store is closed after it. */
async function mergedOf(store: AnyStore, { entries }: BackupBlock): Promise<Merged[]> {
  if (entries.length === 0) return [];
  const tx = store.transaction(STORES);
  const storeOf: FindStore = (name) => tx.objectStore(name);
  const asked = Promise.all(entries.map((entry) => mergedWith(storeOf, entry)));
  return (await Promise.all([asked, tx.done]))[0];
}
