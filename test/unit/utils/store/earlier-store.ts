import store010 from './store-0.1.0.json' with { type: 'json' };

/** A whole IndexedDB database as data. Bytes are written in base64. */
export interface StoredDatabase {
  readonly version: number;
  readonly stores: Readonly<Record<string, StoredObjectStore>>;
}

interface StoredObjectStore {
  readonly keyPath: string | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly (IDBIndexParameters & { readonly name: string; readonly keyPath: string })[];
  readonly rows: readonly { readonly key: IDBValidKey; readonly value: object }[];
}

/**
 * The store as 0.1.0 wrote it: made by its own code (recording, adding, checking, editing, removing and
 * notifying), with guest posts of every verdict, and read out with all keys and indexes.
 */
export const STORE_0_1_0: StoredDatabase = store010;

/**
 * Puts such a database in the place of the one that is there, by the browser's own API.
 * Refers to nothing outside itself: browser tests run it in a page.
 */
export async function putDatabase({ version, stores }: StoredDatabase): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const withBytes = (value: object) =>
    'packed' in value && typeof value.packed === 'string'
      ? { ...value, packed: Uint8Array.from(atob(value.packed), (byte) => byte.charCodeAt(0)) }
      : value;
  // Both at once: whoever opens it meanwhile waits until this one is done.
  const deleting = done(indexedDB.deleteDatabase('backlight'));
  const opening = indexedDB.open('backlight', version);
  opening.onupgradeneeded = () => {
    for (const [name, { keyPath, autoIncrement, indexes, rows }] of Object.entries(stores)) {
      const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
      for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
      for (const { key, value } of rows) store.add(withBytes(value), keyPath === null ? key : undefined);
    }
  };
  await Promise.all([deleting, done(opening)]);
  opening.result.close();
}
