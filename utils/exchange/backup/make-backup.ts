import type { SettingsBackup } from '../../settings/backup-settings.ts';
import { type AnyStore, openAnyStore } from '../../store/backup/open-any.ts';
import { storeEntries } from '../../store/backup/store-entries.ts';
import { VERSION } from '../../store/upgrade/upgrade.ts';
import type { Instant } from '../../time.ts';
import { BACKUP_TYPE, type BackupCounts, NO_COUNTS } from './format.ts';
import { type WrittenBackup, writeBackup } from './write-backup.ts';

/** What a backup is made of. */
export interface BackupAsked {
  /** Name of the store's database. */
  readonly store: string;
  /** Version of Backlight. */
  readonly version: string;
  readonly at: Instant;
  /** Null where the settings cannot be read. */
  readonly settings: SettingsBackup | null;
}

/** A backup that was made. */
export interface MadeBackup extends WrittenBackup {
  /** The browser may keep it on the disk. */
  readonly file: Blob;
}

/**
 * Makes a backup of the store as it is, whatever its version, and of the settings.
 *
 * @param onEntries told how many guest posts and pages are written, and how many there are
 * @throws DOMException where the store cannot be opened, or somebody else needs it to be closed meanwhile
 */
export async function makeBackup(
  { store: name, version, at, settings }: BackupAsked,
  onEntries: (done: number, total: number) => void = () => undefined,
): Promise<MadeBackup> {
  const store = await openAnyStore(name);
  try {
    let leftOut = 0;
    let written: WrittenBackup = { counts: NO_COUNTS, leftOut: 0 };
    const onUnreadable = (rows: number) => {
      leftOut += rows;
    };
    const counts = store ? await countsOf(store) : NO_COUNTS;
    const stream = writeBackup(
      {
        store: store?.version ?? VERSION,
        version,
        at,
        settings,
        counts,
        entries: store ? ahead(storeEntries(store, onUnreadable)) : nothing(),
        leftOut: () => leftOut,
      },
      (sofar) => {
        written = sofar;
        onEntries(sofar.counts.posts + sofar.counts.pages, counts.posts + counts.pages);
      },
    );
    const blob = await new Response(stream).blob();
    return {
      ...written,
      leftOut: Math.max(leftOut, written.leftOut),
      file: new Blob([blob], { type: BACKUP_TYPE }),
    };
  } finally {
    store?.close();
  }
}

/** Has the browser read the next batch while the one before is written. */
async function* ahead<T>(batches: AsyncGenerator<readonly T[]>): AsyncGenerator<T> {
  let next = batches.next();
  for (;;) {
    const { value, done } = await next;
    if (done) return;
    next = batches.next();
    // Whoever stops listens to it no more.
    next.catch(() => undefined);
    yield* value;
  }
}

async function* nothing(): AsyncGenerator<never> {
  // There is no store yet.
}

async function countsOf(store: AnyStore): Promise<BackupCounts> {
  const count = (name: string) => (store.objectStoreNames.contains(name) ? store.count(name) : 0);
  return {
    ...NO_COUNTS,
    posts: await count('posts'),
    checks: await count('checks'),
    edits: await count('edits'),
    pages: await count('pages'),
    changes: await count('changes'),
    sites: await count('sites'),
  };
}
