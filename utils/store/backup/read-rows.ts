import type { IDBPObjectStore } from 'idb';
import type { AnyStore } from './open-any.ts';

/** A row with its key. */
export interface KeyedRow {
  readonly key: IDBValidKey;
  readonly value: unknown;
}

/** Told of each row that could not be read. */
export type OnUnreadable = (rows: number) => void;

/**
 * Reads in a transaction of its own. idb's shortcuts for that leave it unheard when the transaction of a failed reading
 * is aborted.
 *
 * @throws what the reading throws
 */
function inOwnTransaction<T>(
  store: AnyStore,
  name: string,
  read: (rows: IDBPObjectStore<unknown, [string], string, 'readonly'>) => Promise<T>,
): Promise<T> {
  const tx = store.transaction(name);
  tx.done.catch(() => undefined);
  return read(tx.store);
}

/**
 * Reads an object store from its beginning to its end, some rows at a time. Where the browser cannot read one of them,
 * it reads them one by one, and passes over those that it cannot.
 *
 * @param most so many rows are in memory at a time
 * @returns batches with at least one row each; none where there is no such object store
 * @throws DOMException where the connection is gone
 */
export async function* readRows(
  store: AnyStore,
  name: string,
  most: number,
  onUnreadable: OnUnreadable,
): AsyncGenerator<readonly KeyedRow[]> {
  if (!store.objectStoreNames.contains(name)) return;
  for (let after: IDBValidKey | undefined; ; ) {
    const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
    const keys = await inOwnTransaction(store, name, (rows) => rows.getAllKeys(range, most));
    const [first, last] = [keys[0], keys.at(-1)];
    if (first === undefined || last === undefined) return;
    const rows = await rowsWithin(store, name, IDBKeyRange.bound(first, last), onUnreadable);
    if (rows.length > 0) yield rows;
    after = last;
  }
}

/**
 * Reads the rows of a range at once; where the browser cannot read one of them, one by one, and passes over those that it
 * cannot.
 *
 * @param index by whose keys the range is; undefined for the rows' own
 * @throws DOMException where the connection is gone
 */
export async function rowsWithin(
  store: AnyStore,
  name: string,
  range: IDBKeyRange,
  onUnreadable: OnUnreadable,
  index?: string,
): Promise<KeyedRow[]> {
  try {
    // A row may come or go meanwhile: keys and values of one transaction belong together.
    const [keys, values] = await inOwnTransaction(store, name, (rows) => {
      const source = index === undefined ? rows : rows.index(index);
      return Promise.all([source.getAllKeys(range), source.getAll(range)]);
    });
    return keys.map((key, i) => ({ key, value: values[i] }));
  } catch (error) {
    if (isGone(error)) throw error;
    const keys = await inOwnTransaction(store, name, (rows) =>
      (index === undefined ? rows : rows.index(index)).getAllKeys(range),
    );
    return rowByRow(store, name, keys, onUnreadable);
  }
}

async function rowByRow(
  store: AnyStore,
  name: string,
  keys: readonly IDBValidKey[],
  onUnreadable: OnUnreadable,
): Promise<KeyedRow[]> {
  const rows: KeyedRow[] = [];
  for (const key of keys) {
    try {
      const value: unknown = await inOwnTransaction(store, name, (all) => all.get(key));
      if (value !== undefined) rows.push({ key, value });
    } catch (error) {
      if (isGone(error)) throw error;
      onUnreadable(1);
    }
  }
  return rows;
}

/** The connection is closed: what would be called unreadable then may be as good as ever. */
function isGone(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}
