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
  const underWay = new Set<IDBTransaction>();
  try {
    const store = await openDB<BacklightSchema>(STORE_NAME, VERSION, {
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
        abortAll(underWay);
      },
    });
    follow(unwrap(store), underWay);
    return store;
  } catch (error) {
    // An opening whose upgrade failed says AbortError (Indexed Database API 3.0, "opening a database connection");
    // the transaction knows why.
    throw upgrading?.error ?? error;
  }
}

/** Notes which transactions are under way. */
function follow(store: IDBDatabase, underWay: Set<IDBTransaction>): void {
  store.transaction = (...asked) => {
    const tx = IDBDatabase.prototype.transaction.apply(store, asked);
    underWay.add(tx);
    for (const end of ['complete', 'abort']) tx.addEventListener(end, () => underWay.delete(tx));
    return tx;
  };
}

/**
 * The browser has closed the connection by itself, as when the disk is full. A transaction that was
 * begun in that moment neither completes nor fails by itself (seen in Chromium), and whoever waits
 * for it would wait for ever.
 */
function abortAll(underWay: ReadonlySet<IDBTransaction>): void {
  for (const tx of underWay) {
    try {
      tx.abort();
    } catch {
      // It has ended in this very moment.
    }
  }
}
