import { type FindStore, mergedWith } from '../../store/backup/find-entries.ts';
import type { MergeKind } from '../../store/backup/merge-entries.ts';
import type { AnyStore } from '../../store/backup/open-any.ts';
import type { BackupEnd, BackupHeader } from './format.ts';
import { type BackupBlock, type BackupProblem, readBackup } from './read-backup.ts';

/** How many are new here, known here, or add something to what is known. */
export type MergeCounts = Readonly<Record<MergeKind, number>>;

/** What is in a backup, and what restoring it would come to. */
export interface BackupPreview {
  readonly header: BackupHeader;
  readonly end: BackupEnd;
  /** Null where the store of now cannot be read: then nothing is known of it. */
  readonly compared: {
    readonly posts: MergeCounts;
    readonly pages: MergeCounts;
    readonly sites: MergeCounts;
  } | null;
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
  const posts = { new: 0, known: 0, changed: 0 };
  const pages = { new: 0, known: 0, changed: 0 };
  const sites = { new: 0, known: 0, changed: 0 };
  const counts = { post: posts, page: pages, site: sites };
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
      const kinds = isCompared && store ? await kindsOf(store, part.block).catch(() => null) : null;
      isCompared = kinds !== null;
      for (const [i, entry] of part.block.entries.entries()) counts[entry.kind][kinds?.[i] ?? 'new']++;
    } else if (header) {
      return { header, end: part.end, compared: isCompared ? { posts, pages, sites } : null, unusable };
    }
  }
  return { code: 'none' };
}

async function kindsOf(store: AnyStore, { entries }: BackupBlock): Promise<MergeKind[]> {
  const tx = store.transaction(STORES);
  const storeOf: FindStore = (name) => tx.objectStore(name);
  const merged = await Promise.all(entries.map((entry) => mergedWith(storeOf, entry)));
  return merged.map(({ merge }) => merge);
}
