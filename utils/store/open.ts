import { type IDBPDatabase, openDB } from 'idb';
import type { BacklightSchema } from './schema.ts';

export type Store = IDBPDatabase<BacklightSchema>;

export const STORE_NAME = 'backlight';
const VERSION = 4;

let opened: Promise<Store> | undefined;

/**
 * Opens the store, once a context.
 *
 * @throws DOMException where the browser has no room or no leave for it
 */
export function openStore(): Promise<Store> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined; // The next call tries again: the disk may have room by then.
    throw error;
  });
  return opened;
}

/** Closes the store, so that it can be deleted or opened anew. */
export async function closeStore(): Promise<void> {
  const store = await opened?.catch(() => undefined);
  opened = undefined;
  store?.close();
}

function open(): Promise<Store> {
  return openDB<BacklightSchema>(STORE_NAME, VERSION, {
    upgrade(store, oldVersion, _newVersion, tx) {
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
        // The browser fills it from the posts that are there: no row is written anew.
        tx.objectStore('posts').createIndex('finalUrl', 'state.last.finalUrl');
      }
    },
    // A newer version of Backlight wants to upgrade: let it, and open again when asked.
    blocking: () => void closeStore(),
    terminated: () => {
      opened = undefined;
    },
  });
}
