import { type IDBPDatabase, openDB, unwrap } from 'idb';
import type { BacklightSchema } from './schema.ts';
import { upgrade, VERSION } from './upgrade/upgrade.ts';

export type Store = IDBPDatabase<BacklightSchema>;

export const STORE_NAME = 'backlight';

let opened: Promise<Store> | undefined;

/**
 * Opens the store, once a context, and upgrades one of an earlier version.
 *
 * @throws DOMException where the browser has no room or no leave for it, or where it is of a newer version
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
  // Whoever opened it has heard why it could not be opened.
  const store = await opened?.catch(() => undefined);
  opened = undefined;
  store?.close();
}

async function open(): Promise<Store> {
  let upgrading: IDBTransaction | undefined;
  try {
    return await openDB<BacklightSchema>(STORE_NAME, VERSION, {
      upgrade(store, oldVersion, _newVersion, tx) {
        // A failed upgrade is told by the opening that fails with it.
        tx.done.catch(() => undefined);
        upgrading = unwrap(tx);
        upgrade(store, oldVersion, tx);
      },
      // A newer version of Backlight wants to upgrade: let it, and open again when asked.
      blocking: () => void closeStore(),
      terminated: () => {
        opened = undefined;
      },
    });
  } catch (error) {
    // An opening whose upgrade failed says AbortError (Indexed Database API 3.0, "opening a database connection");
    // the transaction knows why.
    throw upgrading?.error ?? error;
  }
}
