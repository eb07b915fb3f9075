import { type IDBPDatabase, type OpenDBCallbacks, openDB, unwrap } from 'idb';
import type { BacklightSchema } from './schema.ts';
import { upgrade, VERSION } from './upgrade/upgrade.ts';

/** A connection to the store. */
export type Store = IDBPDatabase<BacklightSchema>;

/**
 * Opens a database as a store: makes it where it is not there, and upgrades one of an earlier version.
 *
 * @param name of the database
 * @param version that it is to have
 * @param upgradeTo brings one of an earlier version to it
 * @throws DOMException where the browser has no room or no leave for it, or where it is of a newer version
 */
export async function openNamedStore(
  name: string,
  callbacks: Pick<OpenDBCallbacks<BacklightSchema>, 'blocking' | 'terminated'> = {},
  version = VERSION,
  upgradeTo = upgrade,
): Promise<Store> {
  let upgrading: IDBTransaction | undefined;
  try {
    return await openDB<BacklightSchema>(name, version, {
      upgrade(store, oldVersion, _newVersion, tx) {
        // A failed upgrade is told by the opening that fails with it.
        tx.done.catch(() => undefined);
        upgrading = unwrap(tx);
        upgradeTo(store, oldVersion, tx);
      },
      ...callbacks,
    });
  } catch (error) {
    // An opening whose upgrade failed says AbortError (Indexed Database API 3.0, "opening a database connection");
    // the transaction knows why.
    throw upgrading?.error ?? error;
  }
}
