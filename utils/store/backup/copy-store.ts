import { openNamedStore } from '../open-named.ts';
import { type AnyStore, openAnyStore } from './open-any.ts';
import { type OnUnreadable, readRows } from './read-rows.ts';

/** So many rows are in memory at a time: of links, each may have some 100 kB. */
const BATCH = 50;

/**
 * Copies all rows of a store, good or bad, under their keys, into another that is empty.
 *
 * @param from name of the database; an older store is upgraded first
 * @param to name of the other, which is of this version
 * @param onUnreadable told of each row that the browser cannot read
 * @param onRows told after each batch how many rows were copied so far, and how many there are
 * @throws DOMException where either cannot be used
 */
export async function copyStore(
  from: string,
  to: string,
  onUnreadable: OnUnreadable,
  onRows: (copied: number, total: number) => void,
): Promise<void> {
  (await openNamedStore(from)).close();
  const [source, target] = await Promise.all([openAnyStore(from), openAnyStore(to)]);
  try {
    if (!source || !target) return;
    const names = [...target.objectStoreNames];
    const counts = await Promise.all(names.map((name) => source.count(name)));
    const total = counts.reduce((sum, count) => sum + count, 0);
    let copied = 0;
    const onBatch = (rows: number) => {
      copied += rows;
      onRows(copied, total);
    };
    for (const name of names) await copyRows(source, target, name, onUnreadable, onBatch);
  } finally {
    source?.close();
    target?.close();
  }
}

async function copyRows(
  source: AnyStore,
  target: AnyStore,
  name: string,
  onUnreadable: OnUnreadable,
  onBatch: (rows: number) => void,
): Promise<void> {
  for await (const rows of readRows(source, name, BATCH, onUnreadable)) {
    const tx = target.transaction(name, 'readwrite', { durability: 'relaxed' });
    tx.done.catch(() => undefined);
    const hasOwnKeys = tx.store.keyPath !== null;
    await Promise.all([
      ...rows.map(({ key, value }) => (hasOwnKeys ? tx.store.put(value) : tx.store.put(value, key))),
      tx.done,
    ]);
    onBatch(rows.length);
  }
}
