import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { closeStore, openStore } from '../../../../utils/store/open.ts';
import { pageRecord } from '../../../../utils/store/pages/queries.ts';
import { editPosts } from '../../../../utils/store/posts/edit.ts';
import { addPosts, allPosts, checksOf, postsAt } from '../../../../utils/store/posts/posts.ts';
import { saveCheck } from '../../../../utils/store/posts/queue.ts';
import { runsLeft, startRun } from '../../../../utils/store/posts/runs.ts';
import { aCheck, aPost } from '../../a-post.ts';
import { aReading } from '../../build.ts';
import { record } from './fresh-store.ts';

type Upgrading = IDBPTransaction<unknown, string[], 'versionchange'>;

/** The stores as the versions before made them, each on top of the one before. */
const VERSIONS: readonly ((store: IDBPDatabase, tx: Upgrading) => void)[] = [
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
  (store) => {
    const posts = store.createObjectStore('posts', { keyPath: 'id' });
    posts.createIndex('key', 'key', { unique: true });
    posts.createIndex('url', 'url');
    posts.createIndex('due', 'due');
    posts.createIndex('wanted', 'wanted');
    store.createObjectStore('checks', { autoIncrement: true }).createIndex('postId', 'postId');
    store.createObjectStore('edits', { autoIncrement: true }).createIndex('postId', 'postId');
    store.createObjectStore('runs', { keyPath: 'id' });
  },
  (_, tx) => {
    tx.objectStore('posts').createIndex('finalUrl', 'state.last.finalUrl');
  },
];

/** What each version has besides what the one before had. */
const NAMES = [['pages', 'links', 'changes'], ['robotsTxt'], ['posts', 'checks', 'edits', 'runs']] as const;
/** Keys of the others are given by the store. */
const WITH_KEYS: readonly string[] = ['links', 'robotsTxt', 'posts', 'runs'];

/** Puts the store back to what it was in an earlier version, with all that was in it then. */
async function downgrade(version: number): Promise<void> {
  const now = await openStore();
  const names = NAMES.slice(0, version).flat();
  const rows = await Promise.all(
    names.map(async (name) => ({ name, keys: await now.getAllKeys(name), values: await now.getAll(name) })),
  );
  await closeStore();
  indexedDB.deleteDatabase('backlight');
  const then = await openDB('backlight', version, {
    upgrade: (store, _old, _new, tx) => {
      for (const make of VERSIONS.slice(0, version)) make(store, tx);
    },
  });
  for (const { name, keys, values } of rows) {
    const hasKey = WITH_KEYS.includes(name);
    for (const [i, value] of values.entries()) await then.put(name, value, hasKey ? undefined : keys[i]);
  }
  then.close();
}

describe.each([1, 2, 3, 4])('a store of version %i', (version) => {
  it('keeps all it has, and has room for guest posts', async () => {
    await record(aReading([{ rawHref: 'https://example.com/' }]), ['example.com'], 1000);
    await record(aReading([]), ['example.com'], 2000);
    const store = await openStore();
    if (version > 1)
      await store.put('robotsTxt', { origin: 'https://a.test', status: 404, text: '', at: 1, expires: 2 });
    const before = await pageRecord('https://blog.test/post');
    await downgrade(version);

    const upgraded = await openStore();
    expect(await pageRecord('https://blog.test/post')).toEqual(before);
    expect(before?.record.readings).toBe(2);
    expect(await upgraded.count('changes')).toBe(1);
    expect(await upgraded.count('robotsTxt')).toBe(version > 1 ? 1 : 0);
    await addPosts([aPost()]);
    expect(await allPosts()).toHaveLength(1);
    expect(await record(aReading([]))).toMatchObject({ again: true });
  });
});

describe('a store of version 3', () => {
  /** A guest post whose last check ended elsewhere, and one that nobody has checked, with all that is kept of them. */
  async function withPosts(): Promise<readonly string[]> {
    const { ids } = await addPosts([
      aPost({ url: 'https://blog.test/old' }),
      aPost({ url: 'https://blog.test/b', added: 2000 }),
    ]);
    const [first = ''] = ids;
    const check = aCheck({ finalUrl: 'https://blog.test/new' });
    await saveCheck(first, ({ state }) => ({ check, state: { ...state, last: check }, due: 9000 }));
    const edited = aPost({ url: 'https://blog.test/old', notes: 'agreed' });
    await editPosts([{ id: first, post: edited }], 3000);
    await startRun({ id: 'run', posts: ids, secondLook: false }, 4000);
    return ids;
  }
  /** All that is kept of guest posts. */
  const kept = async () => [
    await allPosts(),
    await checksOf((await allPosts())[0]?.id ?? ''),
    await runsLeft(),
  ];

  it('keeps its guest posts as they are, with what is known of them', async () => {
    await withPosts();
    const before = await kept();
    await downgrade(3);
    expect(await kept()).toEqual(before);
    expect(await (await openStore()).count('edits')).toBe(1);
  });

  it('finds them by the address that their last check ended at', async () => {
    const [first] = await withPosts();
    await downgrade(3);
    expect(await postsAt('https://blog.test/new')).toMatchObject([{ id: first }]);
    expect(await postsAt('https://blog.test/old')).toMatchObject([{ id: first }]);
  });

  it('is as it was where the upgrade did not come to its end, and is upgraded the next time', async () => {
    const [first] = await withPosts();
    await downgrade(3);
    const broken = openDB('backlight', 4, {
      upgrade: (_store, _old, _new, tx) => {
        tx.objectStore('posts').createIndex('finalUrl', 'state.last.finalUrl');
        void tx.done.catch(() => undefined);
        tx.abort();
      },
    });
    await expect(broken).rejects.toThrow();
    const old = await openDB('backlight');
    expect([old.version, [...old.transaction('posts').store.indexNames]]).toEqual([
      3,
      ['due', 'key', 'url', 'wanted'],
    ]);
    old.close();
    expect(await postsAt('https://blog.test/new')).toMatchObject([{ id: first }]);
  });
});
