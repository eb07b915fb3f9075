import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { RestoreMode } from '../../../../../utils/exchange/backup/restore-backup.ts';
import { addDomains, ownDomains } from '../../../../../utils/settings/domains.ts';
import { missingPosts } from '../../../../../utils/settings/posts-mark.ts';
import { schedule } from '../../../../../utils/settings/schedule.ts';
import { storeName } from '../../../../../utils/settings/store-name.ts';
import { deleteLeftStores } from '../../../../../utils/store/delete-left.ts';
import { closeStore } from '../../../../../utils/store/open.ts';
import { addPosts, countPostRows } from '../../../../../utils/store/posts/posts.ts';
import { aPost } from '../../../a-post.ts';
import { own } from '../../../build.ts';
import { wholeStore } from './a-backup.ts';
import { filledBackup, restore, storeNames } from './a-restore.ts';

/**
 * A context that is killed does nothing any more: from its n-th write on, no write succeeds, and nothing tidies up.
 *
 * @returns how many writes there were
 */
function killedAt(n: number): () => number {
  let writes = 0;
  const dead = () => {
    if (++writes > n) throw new DOMException('Killed', 'AbortError');
  };
  for (const method of ['put', 'add'] as const) {
    const write = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args) {
      dead();
      return write.apply(this, args);
    });
  }
  const set = fakeBrowser.storage.local.set;
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
    dead();
    await set(items);
  });
  const deleteDatabase = indexedDB.deleteDatabase;
  vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => {
    dead();
    return deleteDatabase.call(indexedDB, name);
  });
  return () => writes;
}

async function state() {
  return { store: await wholeStore(), domains: await ownDomains(), every: await schedule() };
}

/** Puts a new profile with a guest post and a domain in the place of what is there. */
async function begin() {
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  vi.spyOn(crypto, 'randomUUID').mockReturnValueOnce('00000000-0000-4000-8000-000000000000');
  await addPosts([aPost({ url: 'https://blog.test/mine' })]);
  await addDomains(own('example.net'), 2000);
  return state();
}

/** @returns whether it came to its end */
async function restoreKilledAt(n: number, file: Blob, mode: RestoreMode): Promise<boolean> {
  const writes = killedAt(n);
  await restore(file, mode).catch(() => undefined);
  vi.restoreAllMocks();
  await closeStore();
  return writes() <= n;
}

describe.each(['merge', 'replace'] as const)('killed at any write of a restore by %s', (mode) => {
  it('the old store or the new one is there, with its settings, and never a mixture', async () => {
    const { file } = await filledBackup();
    const seen = new Set<string>();
    for (let n = 0; ; n++) {
      const before = await begin();
      const isWhole = await restoreKilledAt(n, file, mode);
      const after = await state();
      expect(await missingPosts(countPostRows)).toBe(0);
      const found = JSON.stringify(after);
      if (found !== JSON.stringify(before)) seen.add(found);
      // The next restore, and the next start of the background, are not held up by what was left.
      await deleteLeftStores();
      expect(await storeNames()).toEqual([await storeName()]);
      // Nor is the store lost where only the browser's storage is.
      await closeStore();
      fakeBrowser.reset();
      expect(await wholeStore()).toEqual(after.store);
      if (isWhole) break;
    }
    expect(seen.size).toBe(1);
  });

  it('and the browser loses its storage at once: the old store or the new one is there', async () => {
    const { file } = await filledBackup();
    const seen = new Set<string>();
    for (let n = 0; ; n++) {
      const before = await begin();
      const isWhole = await restoreKilledAt(n, file, mode);
      fakeBrowser.reset();
      const found = JSON.stringify(await wholeStore());
      if (found !== JSON.stringify(before.store)) seen.add(found);
      if (isWhole) break;
    }
    expect(seen.size).toBe(1);
  });
});
