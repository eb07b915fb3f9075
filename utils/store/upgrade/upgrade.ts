import { type IDBPDatabase, type IDBPTransaction, type StoreNames, unwrap } from 'idb';
import type { BacklightSchema } from '../schema.ts';
import { renameChangeFields } from './change-names.ts';

/** The version that {@link upgrade} leads to. 0.1.0 wrote version 4. */
export const VERSION = 6;

type UpgradeTransaction = IDBPTransaction<BacklightSchema, StoreNames<BacklightSchema>[], 'versionchange'>;

/**
 * Brings a store of any earlier version to {@link VERSION}, step by step. All steps are one
 * transaction: a store that could not be upgraded stays as it was, and the next opening tries again.
 *
 * @param oldVersion 0 where there was no store
 */
export function upgrade(
  store: IDBPDatabase<BacklightSchema>,
  oldVersion: number,
  tx: UpgradeTransaction,
): void {
  if (oldVersion < 1) {
    const pages = store.createObjectStore('pages', { autoIncrement: true });
    pages.createIndex('url', 'url', { unique: true });
    pages.createIndex('hosts', 'hosts', { multiEntry: true });
    pages.createIndex('lastRead', 'lastRead');
    store.createObjectStore('links', { keyPath: 'pageId' });
    store.createObjectStore('changes', { autoIncrement: true }).createIndex('pageId', 'pageId');
  }
  if (oldVersion < 2) {
    store.createObjectStore('robotsTxt', { keyPath: 'origin' }).createIndex('expires', 'expires');
  }
  if (oldVersion < 3) {
    const posts = store.createObjectStore('posts', { keyPath: 'id' });
    posts.createIndex('key', 'key', { unique: true });
    posts.createIndex('url', 'url');
    posts.createIndex('due', 'due');
    posts.createIndex('wanted', 'wanted');
    store.createObjectStore('checks', { autoIncrement: true }).createIndex('postId', 'postId');
    store.createObjectStore('edits', { autoIncrement: true }).createIndex('postId', 'postId');
    store.createObjectStore('runs', { keyPath: 'id' });
  }
  if (oldVersion < 4) {
    // The browser fills an index from the rows that are there: none is written anew.
    tx.objectStore('posts').createIndex('finalUrl', 'state.last.finalUrl');
  }
  if (oldVersion < 5) {
    const posts = tx.objectStore('posts');
    // Sparse: only posts with an unseen change, or removed ones, have a key there.
    posts.createIndex('unseenChange', 'unseenChange.at');
    posts.createIndex('removedAt', 'removedAt');
    renameChangeFields(unwrap(posts));
  }
  if (oldVersion < 6) {
    tx.objectStore('posts').createIndex('noticeAt', 'noticeAt');
    store.createObjectStore('sites', { keyPath: 'site' });
  }
}
