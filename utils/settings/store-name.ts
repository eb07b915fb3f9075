import { browser } from 'wxt/browser';
import { notedStore } from './noted-store.ts';
import { onStoredChange } from './setting.ts';

/**
 * Which of the browser's databases is the store: restoring a backup fills another one and then writes its name here.
 * On this machine alone, and one value: so that the switch is one write, which is there as a whole or not at all.
 */
export const STORE_NAME = 'store-name';

/** The store's name where nothing was ever restored; those of others begin with it and a hyphen. */
export const FIRST_STORE = 'backlight';

/** Databases that are not needed any more, or not yet: those that a restore was filling, or took the place of. */
export const STORES_LEFT = 'stores-left';

/**
 * Reads which database is the store. Where the storage has no name, as before the first restore and where it was lost,
 * the one counts that was noted beside it.
 *
 * @throws where that cannot be read: another store would be taken for the user's
 */
export async function storeName(): Promise<string> {
  const { [STORE_NAME]: stored } = await browser.storage.local.get(STORE_NAME);
  if (isStoreName(stored)) return stored;
  const noted = await notedStore();
  return isStoreName(noted) ? noted : FIRST_STORE;
}

/**
 * Calls back when a backup has taken the store's place: ids that are known from before may be of posts as they were.
 *
 * @returns stops that
 */
export function onStoreReplaced(replaced: () => void): () => void {
  return onStoredChange([{ key: STORE_NAME }], replaced);
}

/** Whether a database is, or was to become, a store of ours. */
export function isStoreName(name: unknown): name is string {
  return typeof name === 'string' && (name === FIRST_STORE || name.startsWith(`${FIRST_STORE}-`));
}

/**
 * Puts another store in the place of this one, with all that must be true with it: one write.
 *
 * @param name of its database
 * @param left databases that are deleted later, the one before among them
 * @param entries what else is written into this machine's storage
 * @throws where the storage refuses; all is as it was then
 */
export async function switchStore(
  name: string,
  left: readonly string[],
  entries: Readonly<Record<string, unknown>>,
): Promise<void> {
  await browser.storage.local.set({ ...entries, [STORE_NAME]: name, [STORES_LEFT]: left });
}

/**
 * Notes which databases are to be deleted.
 *
 * @throws where the storage refuses
 */
export async function noteStoresLeft(names: readonly string[]): Promise<void> {
  await browser.storage.local.set({ [STORES_LEFT]: names });
}

/**
 * Reads which databases are to be deleted; never the store itself.
 *
 * @throws where the storage cannot be read
 */
export async function storesLeft(): Promise<string[]> {
  const [{ [STORES_LEFT]: stored }, name] = await Promise.all([
    browser.storage.local.get(STORES_LEFT),
    storeName(),
  ]);
  return Array.isArray(stored) ? stored.filter(isStoreName).filter((one) => one !== name) : [];
}
