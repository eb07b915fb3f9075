import { unwrap, wrap } from 'idb';
import type { Store } from '../open-named.ts';
import { withNotice } from '../posts/notices.ts';
import type { StoreEntry } from './entry.ts';
import { type Merged, mergedWith } from './find-entries.ts';
import { mergePage, mergePost } from './merge-entries.ts';
import { mergeSite } from './merge-site.ts';

/** The object stores that a backup fills. */
const FILLED = ['posts', 'checks', 'edits', 'pages', 'links', 'changes', 'sites'] as const;
type Filled = (typeof FILLED)[number];

/** How many rows object stores have, by name. */
export type RowCounts = Record<Filled, number>;

/** Counts the rows that there are, to be compared with those that should be there. */
export async function countRows(store: Store): Promise<RowCounts> {
  const tx = store.transaction(FILLED);
  const count = (name: Filled) => tx.objectStore(name).count();
  return {
    posts: await count('posts'),
    checks: await count('checks'),
    edits: await count('edits'),
    pages: await count('pages'),
    links: await count('links'),
    changes: await count('changes'),
    sites: await count('sites'),
  };
}

/**
 * Merges entries into a store, all in one transaction. No entry may be there twice.
 *
 * @param expected the rows that there should be; those that are added are added here
 * @param isNew the store has nothing but entries of the same backup: nothing need be looked up, which takes most of the time
 * @returns what each came to
 * @throws DOMException where they cannot be written; none is written then
 */
export async function mergeEntries(
  store: Store,
  entries: readonly StoreEntry[],
  expected: RowCounts,
  isNew: boolean,
): Promise<Merged[]> {
  const tx = store.transaction(FILLED, 'readwrite', { durability: 'relaxed' });
  tx.done.catch(() => undefined);
  // What is looked up is taken for what it is only after it was validated: the schema's types are no help.
  const storeOf = (name: Filled) => wrap(unwrap(tx.objectStore(name)));
  const merged = isNew
    ? entries.map(newEntry)
    : await Promise.all(entries.map((entry) => mergedWith(storeOf, entry)));
  const last = await tx.objectStore('pages').openKeyCursor(null, 'prev');
  let nextPage = (last?.key ?? 0) + 1;
  const writes: Promise<unknown>[] = [];
  const added: Record<Filled, number> = {
    posts: 0,
    checks: 0,
    edits: 0,
    pages: 0,
    links: 0,
    changes: 0,
    sites: 0,
  };
  const put = (one: Merged) => {
    if (one.merge === 'known') return;
    if (one.kind === 'site') {
      writes.push(tx.objectStore('sites').put(one.site));
      added.sites += one.isHere ? 0 : 1;
      return;
    }
    if (one.kind === 'post') {
      writes.push(tx.objectStore('posts').put(withNotice(one.post)));
      for (const check of one.checks) writes.push(tx.objectStore('checks').add(check));
      for (const edit of one.edits) writes.push(tx.objectStore('edits').add(edit));
      added.posts += one.merge === 'new' ? 1 : 0;
      added.checks += one.checks.length;
      added.edits += one.edits.length;
      return;
    }
    const pageId = one.pageId ?? nextPage++;
    writes.push(tx.objectStore('pages').put(one.page, pageId));
    if (one.links) writes.push(tx.objectStore('links').put({ pageId, packed: one.links }));
    for (const change of one.changes) writes.push(tx.objectStore('changes').add({ ...change, pageId }));
    added.pages += one.pageId === null ? 1 : 0;
    added.links += one.links && !one.hasLinks ? 1 : 0;
    added.changes += one.changes.length;
  };
  for (const one of merged) put(one);
  await Promise.all([...writes, tx.done]);
  for (const name of FILLED) expected[name] += added[name];
  return merged;
}

function newEntry(entry: StoreEntry): Merged {
  if (entry.kind === 'site') return mergeSite(null, entry, false);
  return entry.kind === 'post'
    ? mergePost(null, entry, false)
    : { ...mergePage(null, entry), pageId: null, hasLinks: false };
}

/**
 * Has all that was written so far on the disk: a machine that loses its power may lose what was relaxed. A strict
 * transaction that writes takes all before it along.
 *
 * @throws DOMException where it cannot be written
 */
export async function settleOnDisk(store: Store): Promise<void> {
  const tx = store.transaction('runs', 'readwrite', { durability: 'strict' });
  const row = { id: 'written', total: 0, startedAt: 0, stopped: true };
  await Promise.all([tx.store.put(row), tx.store.delete(row.id), tx.done]);
}
