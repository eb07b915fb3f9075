import { beforeEach, describe, expect, it, vi } from 'vitest';
import { previewBackup } from '../../../../../utils/exchange/backup/preview-backup.ts';
import { addDomains, ownDomains } from '../../../../../utils/settings/domains.ts';
import { missingPosts } from '../../../../../utils/settings/posts-mark.ts';
import { saveSchedule, schedule } from '../../../../../utils/settings/schedule.ts';
import { noteStoresLeft, storeName, storesLeft } from '../../../../../utils/settings/store-name.ts';
import { openAnyStore } from '../../../../../utils/store/backup/open-any.ts';
import { deleteLeftStores } from '../../../../../utils/store/delete-left.ts';
import { restoringAlone, shareStore } from '../../../../../utils/store/lock.ts';
import { closeStore, openStore } from '../../../../../utils/store/open.ts';
import { openNamedStore } from '../../../../../utils/store/open-named.ts';
import {
  addPosts,
  allPosts,
  countPostRows,
  postsAt,
  removePosts,
} from '../../../../../utils/store/posts/posts.ts';
import { aPost } from '../../../a-post.ts';
import { own } from '../../../build.ts';
import { soon } from '../../../soon.ts';
import { gzipOf, linesOf, wholeStore } from './a-backup.ts';
import { filledBackup, restore, storeNames } from './a-restore.ts';

const idle = () => undefined;

describe('a backup is restored', () => {
  let file: Blob;
  let whole: object;
  beforeEach(async () => {
    ({ file, whole } = await filledBackup());
  });

  it.each(['merge', 'replace'] as const)(
    'into an empty profile, by %s, with settings and mark',
    async (mode) => {
      const came = {
        posts: { new: 2, known: 0, changed: 0 },
        pages: { new: 2, known: 0, changed: 0 },
        sites: { new: 1, known: 0, changed: 0 },
        stayRemoved: 0,
      };
      expect(await restore(file, mode)).toEqual({ code: 'restored', leftOut: 0, came });
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

  it.each([
    ['replace', 5, 0],
    ['merge', 6, 1],
  ] as const)('and how far it is, is told: by %s, %i rows and entries', async (mode, all, toCopy) => {
    await addPosts([aPost({ url: 'https://blog.test/mine' })]);
    const told: (readonly number[])[] = [];
    await restore(file, mode, (...progress) => told.push(progress));
    expect(told.at(-1)).toEqual([all, toCopy]);
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
    expect(await storeNames()).toEqual([await storeName()]);
    expect(await storesLeft()).toEqual([]);
  });

  it('while another window is just opening the store', async () => {
    await closeStore();
    const [store, { code }] = await Promise.all([openStore(), restore(file, 'merge')]);
    expect(code).toBe('restored');
    expect(() => store.transaction('posts')).toThrow();
    expect(await wholeStore()).toEqual(whole);
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
    expect(await storeNames()).toEqual(['backlight']);
  });

  it('though the browser never ends deleting a store that is left: the next one is deleted, and this one is tried again', async () => {
    await noteStoresLeft(['backlight-stuck', 'backlight-left']);
    (await openNamedStore('backlight-left')).close();
    const real = indexedDB.deleteDatabase.bind(indexedDB);
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) =>
      // Opening is a request, too; nobody tells that it has ended.
      name === 'backlight-stuck' ? new IDBOpenDBRequest() : real(name),
    );
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const tidied = deleteLeftStores();
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1), { timeout: 15_000, interval: 1 });
    await soon(async () => expect(await storeNames()).toEqual([]));
    await vi.advanceTimersByTimeAsync(5000);
    await tidied;
    vi.useRealTimers();
    vi.restoreAllMocks();
    expect(await storesLeft()).toEqual(['backlight-stuck']);
    expect(await restore(file, 'merge')).toMatchObject({ code: 'restored' });
  });

  it('is previewed, and says at the end, what was removed here after it and stays so', async () => {
    const removed = aPost({ url: 'https://blog.test/first' });
    await removePosts((await addPosts([removed])).ids, 9000);
    const came = { posts: { new: 1, known: 0, changed: 0 }, stayRemoved: 1 };
    const store = await openAnyStore(await storeName());
    const preview = await previewBackup(file.stream(), store, idle, new AbortController().signal);
    expect(preview).toMatchObject({ compared: came });
    expect(await restore(file, 'merge')).toMatchObject({ code: 'restored', came });
    expect((await allPosts()).map(({ url }) => url)).toEqual(['https://blog.test/second']);
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
