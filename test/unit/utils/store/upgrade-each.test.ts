import { type IDBPDatabase, openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { closeStore, openStore } from '../../../../utils/store/open.ts';
import { addPosts, allPosts } from '../../../../utils/store/posts.ts';
import { pageRecord } from '../../../../utils/store/queries.ts';
import { aPost } from '../../a-post.ts';
import { aReading } from '../../build.ts';
import { record } from './fresh-store.ts';

/** The stores as the versions before made them, each on top of the one before. */
const VERSIONS: readonly ((store: IDBPDatabase) => void)[] = [
  (store) => {
    const pages = store.createObjectStore('pages', { autoIncrement: true });
    pages.createIndex('url', 'url', { unique: true });
    pages.createIndex('hosts', 'hosts', { multiEntry: true });
    pages.createIndex('lastRead', 'lastRead');
    store.createObjectStore('links', { keyPath: 'pageId' });
    store.createObjectStore('changes', { autoIncrement: true }).createIndex('pageId', 'pageId');
  },
  (store) => {
    store.createObjectStore('robotsTxt', { keyPath: 'origin' }).createIndex('expires', 'expires');
  },
];

/** Puts the store back to what it was in an earlier version, with all that was in it then. */
async function downgrade(version: number): Promise<void> {
  const now = await openStore();
  const names = (['pages', 'links', 'changes', 'robotsTxt'] as const).slice(0, version === 1 ? 3 : 4);
  const rows = await Promise.all(
    names.map(async (name) => ({ name, keys: await now.getAllKeys(name), values: await now.getAll(name) })),
  );
  await closeStore();
  indexedDB.deleteDatabase('backlight');
  const then = await openDB('backlight', version, {
    upgrade: (store) => {
      for (const make of VERSIONS.slice(0, version)) make(store);
    },
  });
  for (const { name, keys, values } of rows) {
    const hasKey = name === 'links' || name === 'robotsTxt';
    for (const [i, value] of values.entries()) await then.put(name, value, hasKey ? undefined : keys[i]);
  }
  then.close();
}

describe.each([1, 2])('a store of version %i', (version) => {
  it('keeps all it has, and has room for guest posts', async () => {
    await record(aReading([{ rawHref: 'https://example.com/' }]), ['example.com'], 1000);
    await record(aReading([]), ['example.com'], 2000);
    const store = await openStore();
    if (version === 2)
      await store.put('robotsTxt', { origin: 'https://a.test', status: 404, text: '', at: 1, expires: 2 });
    const before = await pageRecord('https://blog.test/post');
    await downgrade(version);

    const upgraded = await openStore();
    expect(await pageRecord('https://blog.test/post')).toEqual(before);
    expect(before?.record.readings).toBe(2);
    expect(await upgraded.count('changes')).toBe(1);
    expect(await upgraded.count('robotsTxt')).toBe(version - 1);
    await addPosts([aPost()]);
    expect(await allPosts()).toHaveLength(1);
    expect(await record(aReading([]))).toMatchObject({ again: true });
  });
});
