import { unwrap } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { closeStore, openStore } from '../../../../utils/store/open.ts';
import { pageRecord } from '../../../../utils/store/pages/queries.ts';
import { takeBugs } from '../../bugs.ts';
import { aReading } from '../../build.ts';
import { record } from './fresh-store.ts';

const URL = 'https://blog.test/post';
const MINE = { rawHref: 'https://example.com/' };

/** The fake store's own machinery, to make it fail as a full disk makes the real one fail. */
function inside(tx: IDBTransaction, method: string, ...args: unknown[]): IDBRequest {
  return Reflect.apply(Reflect.get(tx, method), tx, args);
}

/** The request to write the links fails, as in Firefox. */
function requestFails(): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name !== 'links') return put.apply(this, args);
    const operation = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
    return inside(this.transaction, '_execRequestAsync', { source: this, operation });
  });
}

/** All requests succeed, and the transaction is aborted when it should be committed, as in Chromium. */
function commitFails(): void {
  for (const method of ['put', 'add'] as const) {
    const write = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = write.apply(this, args);
      const abortIfLast = () => {
        if (this.name === 'pages' || Reflect.get(this.transaction, '_requests').length > 0) return;
        inside(this.transaction, '_abort', 'QuotaExceededError');
      };
      request.addEventListener('success', abortIfLast);
      return request;
    });
  }
}

async function counts() {
  const store = await openStore();
  return Promise.all([store.count('pages'), store.count('links'), store.count('changes')]);
}

describe.each([
  ['a request', requestFails],
  ['the commit', commitFails],
])('a full disk, seen at %s', (_, fails) => {
  it('is told, and leaves nothing half written', async () => {
    fails();
    await expect(record(aReading([MINE]))).rejects.toThrow();
    expect(await counts()).toEqual([0, 0, 0]);
  });

  it('leaves the earlier reading as it was', async () => {
    await record(aReading([MINE]), ['example.com'], 1000);
    fails();
    await expect(record(aReading([]), ['example.com'], 2000)).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await counts()).toEqual([1, 1, 0]);
    expect((await pageRecord(URL))?.record).toMatchObject({ lastRead: 1000, links: 1 });
  });

  it('does not stop the next reading', async () => {
    fails();
    await expect(record(aReading([MINE]))).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await record(aReading([MINE]))).toMatchObject({ again: false, changes: [] });
  });
});

it('a full disk is told by its name', async () => {
  await record(aReading([MINE]), ['example.com'], 1000);
  commitFails();
  await expect(record(aReading([]), ['example.com'], 2000)).rejects.toMatchObject({
    name: 'QuotaExceededError',
  });
});

describe('links that cannot be unpacked any more', () => {
  async function spoil(): Promise<void> {
    const store = await openStore();
    for (const row of await store.getAll('links'))
      await store.put('links', { ...row, packed: new Uint8Array([1, 2, 3]) });
  }

  it('are replaced by the next reading', async () => {
    await record(aReading([MINE]));
    await spoil();
    await record(aReading([MINE, MINE]), ['example.com'], 2000);
    expect((await pageRecord(URL))?.documents[0]?.columns.rawHref.length).toBe(2);
    expect((await pageRecord(URL))?.record).toMatchObject({ firstRead: 1000, readings: 2 });
    expect(takeBugs().map(({ where }) => where)).toEqual(['unpack earlier links']);
  });

  it('make no news: what was there before is unknown, not gone and not new', async () => {
    await record(aReading([MINE]));
    await spoil();
    expect((await record(aReading([MINE]))).changes).toEqual([]);
    expect(takeBugs().map(({ where }) => where)).toEqual(['unpack earlier links']);
  });
});

describe('a store that may not be used', () => {
  const blocked = () => {
    throw new DOMException(
      'A mutation operation was attempted on a database that did not allow mutations.',
      'InvalidStateError',
    );
  };

  it('is told by its own words, and asked again the next time', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(blocked);
    await expect(record(aReading([MINE]))).rejects.toMatchObject({ name: 'InvalidStateError' });
    vi.restoreAllMocks();
    expect(await record(aReading([MINE]))).toMatchObject({ again: false, changes: [] });
  });

  it('is opened anew after it was closed', async () => {
    await record(aReading([MINE]));
    await closeStore();
    expect(await record(aReading([MINE]))).toMatchObject({ again: true });
  });

  it('makes way for a newer version of itself', async () => {
    await record(aReading([MINE]));
    const upgrade = indexedDB.open('backlight', 99);
    const upgraded = await new Promise<IDBDatabase>((resolve, reject) => {
      upgrade.onsuccess = () => resolve(upgrade.result);
      upgrade.onerror = () => reject(upgrade.error);
    });
    expect(upgraded.version).toBe(99);
    upgraded.close();
  });
});

it('what is under way when the browser closes the store fails, and waits for nothing', async () => {
  const store = await openStore();
  const tx = store.transaction('posts', 'readwrite');
  const waiting = Promise.all([tx.store.count(), tx.done]);
  // As browsers do where the disk is full (Indexed Database API 3.0, "closing a database connection", forced).
  unwrap(store).dispatchEvent(new IDBVersionChangeEvent('close'));
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  expect(await (await openStore()).count('posts')).toBe(0);
  expect(await openStore()).not.toBe(store);
});
