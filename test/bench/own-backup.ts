import { readBackup } from '../../utils/exchange/backup/read-backup.ts';
import { restoreBackup } from '../../utils/exchange/backup/restore-backup.ts';
import { requestBackup } from '../../utils/message/backup-worker.ts';
import { rawStorage } from '../../utils/settings/raw-storage.ts';
import { storeName } from '../../utils/settings/store-name.ts';
import type { StoreEntry } from '../../utils/store/backup/entry.ts';
import { closeStore } from '../../utils/store/open.ts';
import { openNamedStore } from '../../utils/store/open-named.ts';

/** The last backup, and what it is without gzip. */
let file = new Blob();
let bytes = new Uint8Array();

/** Its guest posts and pages, block by block. */
let blocks: (readonly StoreEntry[])[] = [];

/** A driver waits for no answer longer than half a minute: the work goes on, and is asked for again. */
let underWay: Promise<number> = Promise.resolve(0);
const ASKED_AGAIN = 15_000;

const WORK = {
  /** Makes a backup as the extension does. */
  async make(): Promise<void> {
    const order = { store: await storeName(), version: '0.1.0', at: Date.now(), raw: await rawStorage() };
    const made = await requestBackup(order);
    if (!made.ok) throw new Error(`No backup was made: ${made.why}`);
    file = made.value.file;
  },

  /** What it is without gzip. */
  async unzip(): Promise<void> {
    const stream = file.stream().pipeThrough(new DecompressionStream('gzip'));
    bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  },

  /** The floor: compresses the same bytes, and does nothing else. */
  async compress(): Promise<void> {
    await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
  },

  /** Reads it into memory. */
  async read(): Promise<void> {
    blocks = [];
    for await (const part of readBackup(file.stream()))
      if (part.type === 'block') blocks.push(part.block.entries);
  },

  /** The floor of restoring: the browser writes the same rows, with their indexes. */
  async write(): Promise<void> {
    const store = await openNamedStore(`bench-${crypto.randomUUID()}`);
    let pageId = 0;
    for (const entries of blocks) {
      const tx = store.transaction(['pages', 'links'], 'readwrite', { durability: 'relaxed' });
      for (const entry of entries) {
        if (entry.kind !== 'page' || !entry.links) continue;
        void tx.objectStore('pages').put(entry.page, ++pageId);
        void tx.objectStore('links').put({ pageId, packed: entry.links });
      }
      await tx.done;
    }
    store.close();
    blocks = [];
    indexedDB.deleteDatabase(store.name);
  },

  /** Restores that backup in the place of what is there. */
  async restore(): Promise<void> {
    await closeStore();
    const { signal } = new AbortController();
    const onProgress = () => undefined;
    const now = Date.now();
    const done = await restoreBackup({ file: () => file.stream(), mode: 'replace', now, onProgress, signal });
    if (done.code !== 'restored') throw new Error(`Nothing was restored: ${done.code}`);
  },
};

/** The part of `own-bench.ts` that makes and restores backups. */
export const backups = {
  /** Begins one piece of work. */
  async beginBackup(name: keyof typeof WORK): Promise<void> {
    const begin = performance.now();
    underWay = WORK[name]().then(() => performance.now() - begin);
  },

  /** @returns ms that it took; null where it goes on */
  backupTime(): Promise<number | null> {
    return Promise.race([
      underWay,
      new Promise<null>((resolve) => setTimeout(() => resolve(null), ASKED_AGAIN)),
    ]);
  },

  /** @returns megabytes of JSON Lines, and gzipped */
  async backupSize(): Promise<{ megabytes: number; zipped: number }> {
    return { megabytes: bytes.length / 1e6, zipped: file.size / 1e6 };
  },
};
