import { browser } from 'wxt/browser';

/** Where a setting is kept. */
export type SavedIn = 'sync' | 'local';

/**
 * Keeps settings in the browser's sync storage, or on this machine where that is off or full.
 *
 * @param entries by their keys
 * @returns where they are kept
 * @throws where local storage refuses too
 */
export async function save(entries: Record<string, unknown>): Promise<SavedIn> {
  try {
    await browser.storage.sync.set(entries);
    return 'sync';
  } catch {
    // Off, full, or asked too often: whatever it is, this machine keeps them.
    await browser.storage.local.set(entries);
    return 'local';
  }
}
