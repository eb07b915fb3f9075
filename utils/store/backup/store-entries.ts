import type { RawEntry } from './entry.ts';
import type { AnyStore } from './open-any.ts';
import { inOwnTransaction, type KeyedRow, type OnUnreadable, readRows } from './read-rows.ts';

/** So many guest posts, or pages, are in memory at a time with all that belongs to them. */
const BATCH = 100;

/**
 * Reads all guest posts and pages of a store with what belongs to them, whatever version it has.
 *
 * @param onUnreadable told of each row that is passed over
 */
export async function* storeEntries(store: AnyStore, onUnreadable: OnUnreadable): AsyncGenerator<RawEntry> {
  for await (const posts of readRows(store, 'posts', BATCH, onUnreadable)) {
    const [checks, edits] = [
      await belongingTo(store, 'checks', 'postId', posts, onUnreadable),
      await belongingTo(store, 'edits', 'postId', posts, onUnreadable),
    ];
    for (const { key, value } of posts) {
      if (isRow(value))
        yield {
          kind: 'post',
          row: value,
          links: null,
          past: checks.get(key) ?? [],
          edits: edits.get(key) ?? [],
        };
      else onUnreadable(1);
    }
  }
  for await (const pages of readRows(store, 'pages', BATCH, onUnreadable)) {
    const links = await linksOf(store, pages, onUnreadable);
    const changes = await belongingTo(store, 'changes', 'pageId', pages, onUnreadable);
    for (const { key, value } of pages) {
      if (isRow(value))
        yield {
          kind: 'page',
          row: value,
          links: links.get(key) ?? null,
          past: changes.get(key) ?? [],
          edits: [],
        };
      else onUnreadable(1);
    }
  }
}

/** Rows of another object store by the key of what they belong to; the keys of a batch lie side by side in its index. */
async function belongingTo(
  store: AnyStore,
  name: string,
  index: string,
  owners: readonly KeyedRow[],
  onUnreadable: OnUnreadable,
): Promise<Map<IDBValidKey, unknown[]>> {
  const range = rangeOf(owners);
  if (!range || !store.objectStoreNames.contains(name)) return new Map();
  const rows: unknown[] = await inOwnTransaction(store, name, (all) => all.index(index).getAll(range)).catch(
    async () => {
      const keys = await inOwnTransaction(store, name, (all) => all.index(index).getAllKeys(range));
      return readEach(store, name, keys, onUnreadable);
    },
  );
  const found = new Map<IDBValidKey, unknown[]>();
  for (const row of rows) {
    const owner: unknown = isRow(row) ? Reflect.get(row, index) : undefined;
    if (typeof owner !== 'string' && typeof owner !== 'number') continue;
    const there = found.get(owner);
    if (there) there.push(row);
    else found.set(owner, [row]);
  }
  return found;
}

async function linksOf(
  store: AnyStore,
  pages: readonly KeyedRow[],
  onUnreadable: OnUnreadable,
): Promise<Map<IDBValidKey, Uint8Array<ArrayBuffer>>> {
  const range = rangeOf(pages);
  if (!range || !store.objectStoreNames.contains('links')) return new Map();
  const rows: unknown[] = await inOwnTransaction(store, 'links', (all) => all.getAll(range)).catch(
    async () => {
      const keys = await inOwnTransaction(store, 'links', (all) => all.getAllKeys(range));
      return readEach(store, 'links', keys, onUnreadable);
    },
  );
  return new Map(
    rows.flatMap((row) => {
      const [key, packed] = isRow(row) ? [Reflect.get(row, 'pageId'), Reflect.get(row, 'packed')] : [];
      return typeof key === 'number' && packed instanceof Uint8Array
        ? [[key, new Uint8Array(packed)] as const]
        : [];
    }),
  );
}

async function readEach(
  store: AnyStore,
  name: string,
  keys: readonly IDBValidKey[],
  onUnreadable: OnUnreadable,
): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (const key of keys) {
    try {
      rows.push(await inOwnTransaction(store, name, (all) => all.get(key)));
    } catch {
      onUnreadable(1);
    }
  }
  return rows;
}

function rangeOf(rows: readonly KeyedRow[]): IDBKeyRange | null {
  const [first, last] = [rows[0], rows.at(-1)];
  return first && last ? IDBKeyRange.bound(first.key, last.key) : null;
}

function isRow(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
