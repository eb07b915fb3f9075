import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { previewBackup } from '../../../../../utils/exchange/backup/preview-backup.ts';
import { type RestoreMode, restoreBackup } from '../../../../../utils/exchange/backup/restore-backup.ts';
import { addDomains, ownDomains } from '../../../../../utils/settings/domains.ts';
import { missingPosts } from '../../../../../utils/settings/posts-mark.ts';
import { saveSchedule, schedule } from '../../../../../utils/settings/schedule.ts';
import { storeName, storesLeft } from '../../../../../utils/settings/store-name.ts';
import { openAnyStore } from '../../../../../utils/store/backup/open-any.ts';
import { deleteLeftStores } from '../../../../../utils/store/delete-left.ts';
import { restoringAlone, shareStore } from '../../../../../utils/store/lock.ts';
import { closeStore, openStore } from '../../../../../utils/store/open.ts';
import { addPosts, allPosts, countPostRows, postsAt } from '../../../../../utils/store/posts/posts.ts';
import { aPost } from '../../../a-post.ts';
import { own } from '../../../build.ts';
import { backUp, fillStore, gzipOf, linesOf, wholeStore } from './a-backup.ts';

const idle = () => undefined;

function restore(file: Blob, mode: RestoreMode, onProgress: () => void = idle) {
  const { signal } = new AbortController();
  return restoreBackup({ file: () => file.stream(), mode, now: 6000, onProgress, signal });
}

/** A backup of a filled store and its settings; the profile is empty again after it. */
async function filledBackup(): Promise<{ file: Blob; whole: object }> {
  await fillStore();
  await addDomains(own('example.com', 'example.org'), 1000);
  await saveSchedule('monthly', 1000);
  const [{ file }, whole] = [await backUp(), await wholeStore()];
  await closeStore();
  await Promise.all((await indexedDB.databases()).map(({ name = '' }) => deleted(name)));
  fakeBrowser.reset();
  return { file, whole };
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = () => resolve();
  });
}

const names = async () => (await indexedDB.databases()).map(({ name }) => name);

describe('a backup is restored', () => {
  let file: Blob;
  let whole: object;
  beforeEach(async () => {
    ({ file, whole } = await filledBackup());
  });

  it.each(['merge', 'replace'] as const)(
    'into an empty profile, by %s, with settings and mark',
    async (mode) => {
      expect(await restore(file, mode)).toEqual({ code: 'restored', leftOut: 0 });
      expect(await wholeStore()).toEqual(whole);
      expect(await ownDomains()).toEqual(own('example.com', 'example.org'));
      expect(await schedule()).toBe('monthly');
      expect(await missingPosts(countPostRows)).toBe(0);
    },
  );

  it('in the place of what was there', async () => {
    await addPosts([aPost({ url: 'https://blog.test/mine' })]);
    await addDomains(own('example.net', 'example.org'), 2000);
    await saveSchedule('daily', 2000);
    await restore(file, 'replace');
    expect(await wholeStore()).toEqual(whole);
    expect(await ownDomains()).toEqual(own('example.com', 'example.org'));
    expect(await schedule()).toBe('monthly');
    // One that the backup did not have can be added again.
    await addDomains(own('example.net'), 7000);
    expect(await ownDomains()).toEqual(own('example.com', 'example.org', 'example.net'));
  });

  it('beside what was there, which keeps its settings', async () => {
    await addPosts([aPost({ url: 'https://blog.test/mine' })]);
    await addDomains(own('example.net'), 2000);
    await saveSchedule('daily', 2000);
    await restore(file, 'merge');
    expect((await allPosts()).map(({ url }) => url).sort()).toEqual([
      'https://blog.test/first',
      'https://blog.test/mine',
      'https://blog.test/second',
    ]);
    expect(await ownDomains()).toEqual(own('example.com', 'example.org', 'example.net'));
    expect(await schedule()).toBe('daily');
    expect(await missingPosts(countPostRows)).toBe(0);
  });

  it('a second time, and nothing changes', async () => {
    await restore(file, 'merge');
    await restore(file, 'merge');
    expect(await wholeStore()).toEqual(whole);
  });

  it('and all who have the store open have the new one then; what was left is deleted', async () => {
    await addPosts([aPost({ url: 'https://blog.test/mine' })]);
    const before = await openStore();
    const writing = before.transaction('posts', 'readwrite');
    await Promise.all([restore(file, 'replace'), writing.done]);
    expect(() => before.transaction('posts')).toThrow();
    expect(await postsAt('https://blog.test/mine')).toEqual([]);
    await deleteLeftStores();
    expect(await names()).toEqual([await storeName()]);
    expect(await storesLeft()).toEqual([]);
  });

  it('by one window at a time', async () => {
    const results = await Promise.all([restore(file, 'merge'), restore(file, 'merge')]);
    expect(results.map(({ code }) => code)).toEqual(['restored', 'restored']);
    expect(await wholeStore()).toEqual(whole);
  });

  it('not while another window does, and says so', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    let end = (): void => undefined;
    const other = restoringAlone(
      1,
      () =>
        new Promise<void>((resolve) => {
          end = resolve;
        }),
    );
    const asked = restore(file, 'merge');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await asked).toEqual({ code: 'busy' });
    vi.useRealTimers();
    end();
    await other;
  });

  it('not where a window does not let go of the store', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const letGo = await shareStore();
    const asked = restore(file, 'merge');
    // First it waits for nobody else to restore, then for the store.
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1), { timeout: 15_000, interval: 1 });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await asked).toEqual({ code: 'open' });
    vi.useRealTimers();
    letGo();
  });

  it('not at all where a block is damaged, even the last', async () => {
    await addPosts([aPost({ url: 'https://blog.test/mine' })]);
    const before = await wholeStore();
    const lines = await linesOf(file);
    const damaged = await gzipOf([
      ...lines.slice(0, -1),
      lines.at(-1)?.replace('"blocks":1', '"blocks":2') ?? '',
    ]);
    expect(await restore(damaged, 'replace')).toEqual({ code: 'broken', block: 2 });
    expect(await restore(damaged, 'merge')).toEqual({ code: 'broken', block: 2 });
    expect(await wholeStore()).toEqual(before);
    await deleteLeftStores();
    expect(await names()).toEqual(['backlight']);
  });

  it('is previewed: what is new, known, and adds to what is known', async () => {
    const preview = async () =>
      previewBackup(file.stream(), await openAnyStore(await storeName()), idle, new AbortController().signal);
    expect(await preview()).toMatchObject({ header: { at: 5000, version: '0.1.0' }, compared: null });
    await addPosts([aPost({ url: 'https://blog.test/first' })]);
    const compared = (posts: object, pages: object) => ({ compared: { posts, pages }, unusable: 0 });
    expect(await preview()).toMatchObject(
      compared({ new: 1, known: 0, changed: 1 }, { new: 2, known: 0, changed: 0 }),
    );
    await restore(file, 'merge');
    expect(await preview()).toMatchObject(
      compared({ new: 0, known: 2, changed: 0 }, { new: 0, known: 2, changed: 0 }),
    );
  });
});

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

describe.each(['merge', 'replace'] as const)('killed at any write of a restore by %s', (mode) => {
  it('the old store or the new one is there, with its settings, and never a mixture', async () => {
    const { file } = await filledBackup();
    const state = async () => ({
      store: await wholeStore(),
      domains: await ownDomains(),
      every: await schedule(),
    });
    const begin = async () => {
      vi.spyOn(crypto, 'randomUUID').mockReturnValueOnce('00000000-0000-4000-8000-000000000000');
      await addPosts([aPost({ url: 'https://blog.test/mine' })]);
      await addDomains(own('example.net'), 2000);
    };
    const seen = new Set<string>();
    for (let n = 0; ; n++) {
      await closeStore();
      globalThis.indexedDB = new IDBFactory();
      fakeBrowser.reset();
      await begin();
      const before = await state();
      const writes = killedAt(n);
      await restore(file, mode).catch(() => undefined);
      vi.restoreAllMocks();
      const isWhole = writes() <= n;
      await closeStore();
      const after = await state();
      expect(await missingPosts(countPostRows)).toBe(0);
      const found = JSON.stringify(after);
      if (found !== JSON.stringify(before)) seen.add(found);
      // The next restore, and the next start of the background, are not held up by what was left.
      await deleteLeftStores();
      expect(await names()).toEqual([await storeName()]);
      if (isWhole) break;
    }
    expect(seen.size).toBe(1);
  });
});
