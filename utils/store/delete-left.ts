import { deleteDB } from 'idb';
import { orElse } from '../errors.ts';
import { noteStore } from '../settings/noted-store.ts';
import { noteStoresLeft, storeName, storesLeft } from '../settings/store-name.ts';
import { unlessRestoring } from './lock.ts';

/**
 * Deletes the databases that a restored backup has left: the one whose place it took, or one that was being filled
 * when the browser was closed.
 *
 * @throws DOMException where the browser does not let one go: the next call tries again
 */
export async function deleteLeftStores(): Promise<void> {
  await unlessRestoring(async () => {
    const left = await storesLeft();
    if (left.length === 0) return;
    // First: a restore may have been killed before it came to that. A full disk has room again only after this.
    await noteStore(await storeName()).catch(orElse('note the store', undefined));
    for (const name of left) await deleteDB(name);
    await noteStoresLeft([]);
  });
}
