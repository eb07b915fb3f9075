import { deleteDB } from 'idb';
import { orElse } from '../errors.ts';
import { inTime } from '../in-time.ts';
import { noteStore } from '../settings/noted-store.ts';
import { noteStoresLeft, storeName, storesLeft } from '../settings/store-name.ts';
import { SECOND } from '../time.ts';
import { unlessRestoring } from './lock.ts';

/**
 * How long deleting may take, in ms: less than a restore waits for it. In Firefox a deletion now and then never ends,
 * though nobody has the database open (one in some 50, where contexts are ended again and again).
 */
const DELETING_AT_MOST = 5 * SECOND;

/**
 * Deletes the databases that a restored backup has left: the one whose place it took, or one that was being filled
 * when the browser was closed. What the browser has not deleted in time, the next call deletes.
 *
 * @throws DOMException where the browser does not let one go: the next call tries again
 */
export async function deleteLeftStores(): Promise<void> {
  await unlessRestoring(async () => {
    const left = await storesLeft();
    if (left.length === 0) return;
    // First: a restore may have been killed before it came to that. A full disk has room again only after this.
    await noteStore(await storeName()).catch(orElse('note the store', undefined));
    const deleted = new Set<string>();
    const deleting = left.map((name) => deleteDB(name).then(() => deleted.add(name)));
    await inTime(DELETING_AT_MOST, Promise.all(deleting), null);
    await noteStoresLeft(left.filter((name) => !deleted.has(name)));
  });
}
