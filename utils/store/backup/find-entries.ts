import { isGoodChange, isGoodCheck, isGoodEdit, isGoodPage, isGoodPost, isGoodSite } from '../good-rows.ts';
import type { PageEntry, PostEntry, StoreEntry } from './entry.ts';
import { type MergedPage, type MergedPost, mergePage, mergePost } from './merge-entries.ts';
import { type MergedSite, mergeSite } from './merge-site.ts';

/** An object store of a transaction, as far as merging reads it. */
export interface FoundStore {
  get(key: IDBValidKey): Promise<unknown>;
  getKey(key: IDBValidKey): Promise<IDBValidKey | undefined>;
  index(name: string): {
    get(key: IDBValidKey): Promise<unknown>;
    getAll(key: IDBValidKey): Promise<readonly unknown[]>;
    getKey(key: IDBValidKey): Promise<IDBValidKey | undefined>;
  };
}

/** A page that is to be written. */
export interface PlacedPage extends MergedPage {
  /** Its key; null where it is not there yet. */
  readonly pageId: number | null;
  /** It has links here. */
  readonly hasLinks: boolean;
}

/** What is to be written of one entry. */
export type Merged = MergedPost | PlacedPage | MergedSite;

/** Gives an object store of one transaction. */
export type FindStore = (
  name: 'posts' | 'checks' | 'edits' | 'pages' | 'links' | 'changes' | 'sites',
) => FoundStore;

/**
 * Finds what an entry is merged with, and merges them. It only reads.
 *
 * @param storeOf gives the object stores of one transaction
 */
export async function mergedWith(storeOf: FindStore, entry: StoreEntry): Promise<Merged> {
  switch (entry.kind) {
    case 'post':
      return mergedPost(storeOf, entry);
    case 'page':
      return mergedPage(storeOf, entry);
    case 'site': {
      const row = await storeOf('sites').get(entry.site.site);
      // One that cannot be read is replaced, as saving it would.
      return mergeSite(isGoodSite(row) ? row : null, entry, row !== undefined);
    }
  }
}

async function mergedPost(storeOf: FindStore, theirs: PostEntry): Promise<MergedPost> {
  const { id, key } = theirs.post;
  const posts = storeOf('posts');
  const [sameId, sameKey] = await Promise.all([posts.get(id), posts.index('key').get(key)]);
  const mine = isGoodPost(sameId) ? sameId : isGoodPost(sameKey) ? sameKey : null;
  // A row that cannot be read keeps its id and its key: what is here is not deleted.
  const isInTheWay = (row: unknown) => row !== undefined && !isGoodPost(row);
  if (!mine && (isInTheWay(sameId) || isInTheWay(sameKey)))
    return { ...theirs, checks: [], edits: [], merge: 'known' };
  if (!mine) return mergePost(null, theirs, false);
  const [checks, edits] = await Promise.all([
    storeOf('checks').index('postId').getAll(mine.id),
    storeOf('edits').index('postId').getAll(mine.id),
  ]);
  const holder = isGoodPost(sameKey) ? sameKey.id : isInTheWay(sameKey) ? null : mine.id;
  return mergePost(
    { kind: 'post', post: mine, checks: checks.filter(isGoodCheck), edits: edits.filter(isGoodEdit) },
    theirs,
    holder !== mine.id,
  );
}

async function mergedPage(storeOf: FindStore, theirs: PageEntry): Promise<PlacedPage> {
  const pages = storeOf('pages');
  const pageId = await pages.index('url').getKey(theirs.page.url);
  if (typeof pageId !== 'number') return { ...mergePage(null, theirs), pageId: null, hasLinks: false };
  const [page, links, changes] = await Promise.all([
    pages.get(pageId),
    storeOf('links').getKey(pageId),
    storeOf('changes').index('pageId').getAll(pageId),
  ]);
  const mine = isGoodPage(page)
    ? { kind: 'page' as const, page, changes: changes.filter(isGoodChange) }
    : null;
  // A page that cannot be read is replaced, as the next reading of it would.
  return { ...mergePage(mine, theirs), pageId, hasLinks: links !== undefined };
}
