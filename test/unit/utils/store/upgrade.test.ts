import { expect, it } from 'vitest';
import { FIRST_STORE } from '../../../../utils/settings/store-name.ts';
import { closeStore, openStore } from '../../../../utils/store/open.ts';
import { pageRecord } from '../../../../utils/store/pages/queries.ts';
import { saveRobotsTxt, storedRobotsTxt } from '../../../../utils/store/robots-txt.ts';
import { aReading, aRobotsTxt } from '../../build.ts';
import { record } from './fresh-store.ts';

const PAGE = 'https://blog.test/post';
const MINE = { rawHref: 'https://example.com/' };

/** The store as version 1 made it. */
function openVersion1(): Promise<IDBDatabase> {
  const opening = indexedDB.open(FIRST_STORE, 1);
  opening.onupgradeneeded = () => {
    const store = opening.result;
    const pages = store.createObjectStore('pages', { autoIncrement: true });
    pages.createIndex('url', 'url', { unique: true });
    pages.createIndex('hosts', 'hosts', { multiEntry: true });
    pages.createIndex('lastRead', 'lastRead');
    store.createObjectStore('links', { keyPath: 'pageId' });
    store.createObjectStore('changes', { autoIncrement: true }).createIndex('pageId', 'pageId');
  };
  return settled(opening);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Two readings of a page with a change between them, in a store of version 1; as all of its rows are. */
async function recordedInVersion1() {
  await record(aReading([MINE]), ['example.com'], 1000);
  await record(aReading([{ ...MINE, rawRel: 'ugc' }]), ['example.com'], 2000);
  const before = await all();
  await closeStore();
  await settled(indexedDB.deleteDatabase(FIRST_STORE));
  const old = await openVersion1();
  const tx = old.transaction(['pages', 'links', 'changes'], 'readwrite');
  // Requests were not kept then.
  for (const [key, { requests: _, ...page }] of before.pages) tx.objectStore('pages').add(page, key);
  for (const [, links] of before.links) tx.objectStore('links').add(links);
  for (const [key, change] of before.changes) tx.objectStore('changes').add(change, key);
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  old.close();
  return before;
}

/** All rows by their keys. */
async function all() {
  const store = await openStore();
  const rows = async <N extends 'pages' | 'links' | 'changes'>(name: N) => {
    const [keys, values] = await Promise.all([store.getAllKeys(name), store.getAll(name)]);
    return values.map((value, i) => [keys[i], value] as const);
  };
  const [pages, links, changes] = await Promise.all([rows('pages'), rows('links'), rows('changes')]);
  return { pages, links, changes };
}

it('a store of version 1 loses nothing when it is opened', async () => {
  const before = await recordedInVersion1();
  expect(before.changes).toHaveLength(1);
  const after = await all();
  expect((await openStore()).version).toBe(6);
  expect(after).toEqual({
    ...before,
    pages: before.pages.map(([key, { requests: _, ...page }]) => [key, page]),
  });
  expect((await pageRecord(PAGE))?.documents[0]?.columns.rawRel).toEqual(['ugc']);
});

it('it goes on from there: what is read next is compared with what was kept', async () => {
  await recordedInVersion1();
  expect(await record(aReading([MINE]), ['example.com'], 3000)).toMatchObject({
    again: true,
    changes: [{ kind: 'rel', from: 'ugc', to: null, since: 2000 }],
  });
  expect((await pageRecord(PAGE))?.record).toMatchObject({ firstRead: 1000, readings: 3, requests: [] });
});

it('it can keep a robots.txt from then on', async () => {
  await recordedInVersion1();
  await saveRobotsTxt(aRobotsTxt('User-agent: *'));
  expect(await storedRobotsTxt('https://blog.test', 0)).toMatchObject({ text: 'User-agent: *' });
});
