import type { RawEntry } from './entry.ts';
import type { AnyStore } from './open-any.ts';
import { type KeyedRow, type OnUnreadable, readRows, rowsWithin } from './read-rows.ts';

/** So many guest posts, or pages, are in memory at a time with all that belongs to them. */
const BATCH = 100;

/**
 * Reads all guest posts and pages of a store with what belongs to them, and all sites, whatever version it has.
 *
 * @param onUnreadable told of each row that is passed over
 * @returns batches of them
 */
export async function* storeEntries(
  store: AnyStore,
  onUnreadable: OnUnreadable,
): AsyncGenerator<readonly RawEntry[]> {
  const entry = (
    kind: RawEntry['kind'],
    value: unknown,
    rest: Omit<RawEntry, 'kind' | 'row'>,
  ): RawEntry[] => {
    if (isRow(value)) return [{ kind, row: value, ...rest }];
    onUnreadable(1);
    return [];
  };
  for await (const posts of readRows(store, 'posts', BATCH, onUnreadable)) {
    const [checks, edits] = await Promise.all([
      belongingTo(store, 'checks', 'postId', posts, onUnreadable),
      belongingTo(store, 'edits', 'postId', posts, onUnreadable),
    ]);
    yield posts.flatMap(({ key, value }) =>
      entry('post', value, { links: null, past: checks.get(key) ?? [], edits: edits.get(key) ?? [] }),
    );
  }
  for await (const pages of readRows(store, 'pages', BATCH, onUnreadable)) {
    const [links, changes] = await Promise.all([
      linksOf(store, pages, onUnreadable),
      belongingTo(store, 'changes', 'pageId', pages, onUnreadable),
    ]);
    yield pages.flatMap(({ key, value }) =>
      entry('page', value, { links: links.get(key) ?? null, past: changes.get(key) ?? [], edits: [] }),
    );
  }
  for await (const sites of readRows(store, 'sites', BATCH, onUnreadable))
    yield sites.flatMap(({ value }) => entry('site', value, { links: null, past: [], edits: [] }));
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
  const rows = await rowsWithin(store, name, range, onUnreadable, index);
  const found = new Map<IDBValidKey, unknown[]>();
  for (const { value: row } of rows) {
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
  const rows = await rowsWithin(store, 'links', range, onUnreadable);
  return new Map(
    rows.flatMap(({ value: row }) => {
      const [key, packed] = isRow(row) ? [Reflect.get(row, 'pageId'), Reflect.get(row, 'packed')] : [];
      return typeof key === 'number' && packed instanceof Uint8Array
        ? [[key, new Uint8Array(packed)] as const]
        : [];
    }),
  );
}

function rangeOf(rows: readonly KeyedRow[]): IDBKeyRange | null {
  const [first, last] = [rows[0], rows.at(-1)];
  return first && last ? IDBKeyRange.bound(first.key, last.key) : null;
}

function isRow(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
