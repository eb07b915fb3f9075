import { type IDBPDatabase, openDB } from 'idb';

/** A store of whatever version: its object stores may be fewer or more than ours. */
export type AnyStore = IDBPDatabase<unknown>;

/**
 * Opens a store as it is: without naming a version, so that one of a newer Backlight opens, too, and none is upgraded.
 *
 * @param name of the database
 * @returns null where there is none
 * @throws DOMException where the browser cannot read it, or gives no leave
 */
export async function openAnyStore(name: string): Promise<AnyStore | null> {
  let isNew = false;
  try {
    return await openDB(name, undefined, {
      upgrade(_store, _old, _new, tx) {
        // The browser would make an empty one. What is aborted is not made.
        isNew = true;
        tx.done.catch(() => undefined);
        tx.abort();
      },
      // Whoever upgrades it does not wait for a backup.
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    });
  } catch (error) {
    if (isNew) return null;
    throw error;
  }
}
