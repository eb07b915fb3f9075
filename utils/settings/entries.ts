import { browser } from 'wxt/browser';
import { type SavedIn, save } from './save.ts';
import type { StoredKey } from './setting.ts';

/**
 * Settings that are a list: each entry is a key of its own, so that two machines
 * that add at the same time lose nothing. False in this machine's storage stands for an
 * entry that a restored backup does not have: it is removed, even where sync storage
 * still has it, which cannot be written in one go with the store's name.
 */
export interface EntryKey extends StoredKey {
  readonly each: true;
  /** `sync`: on this machine where that is off or full; `local`: on this machine alone. */
  readonly area: SavedIn;
}

/**
 * Reads all entries.
 *
 * @returns what is stored of each, by its name without the common beginning
 * @throws where this machine's storage cannot be read: nobody knows then what is missing
 */
export async function readEntries({ key, area }: EntryKey): Promise<[name: string, stored: unknown][]> {
  const [synced, local] = await Promise.all([
    area === 'sync' ? allSynced() : {},
    browser.storage.local.get(null),
  ]);
  return Object.entries({ ...local, ...synced }).flatMap(([name, stored]) =>
    name.startsWith(key) && local[name] !== false
      ? [[name.slice(key.length), stored] as [string, unknown]]
      : [],
  );
}

/**
 * Adds entries, or sets those that are there.
 *
 * @param entries what is stored of each, by its name
 * @returns where they are kept: `local` where sync storage is off or full
 * @throws where they can be kept nowhere
 */
export async function addEntries(
  { key, area }: EntryKey,
  entries: readonly (readonly [name: string, stored: unknown])[],
): Promise<SavedIn> {
  const stored = Object.fromEntries(entries.map(([name, value]) => [key + name, value]));
  if (area === 'sync') {
    // One that was removed so would stay removed.
    await browser.storage.local.remove(await removedAmong(Object.keys(stored)));
    return save(stored);
  }
  await browser.storage.local.set(stored);
  return 'local';
}

/**
 * Removes an entry, wherever it is kept.
 *
 * @throws where a storage does not let it go
 */
export async function removeEntry({ key, area }: EntryKey, name: string): Promise<void> {
  await Promise.all([browser.storage.local.remove(key + name), area === 'sync' && removeSynced(key + name)]);
}

async function removedAmong(names: readonly string[]): Promise<string[]> {
  const local = await browser.storage.local.get<Record<string, unknown>>([...names]);
  return names.filter((name) => local[name] === false);
}

async function removeSynced(name: string): Promise<void> {
  try {
    await browser.storage.sync.remove(name);
  } catch (error) {
    // Where sync storage is off there is nothing to remove; where it only refuses, it is still there.
    if (name in (await allSynced())) throw error;
  }
}

async function allSynced(): Promise<Record<string, unknown>> {
  // Sync storage may be switched off by the browser or its owner: that is no failure.
  return browser.storage.sync.get(null).catch(() => ({}));
}
