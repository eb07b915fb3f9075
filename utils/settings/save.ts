import { browser } from 'wxt/browser';

/** Where a setting is kept. */
export type Kept = 'sync' | 'local';

/**
 * Keeps settings in the browser's sync storage, or on this machine where that is off or full.
 *
 * @param entries by their keys
 * @throws where local storage refuses too
 */
export async function keep(entries: Record<string, unknown>): Promise<Kept> {
  try {
    await browser.storage.sync.set(entries);
    return 'sync';
  } catch {
    await browser.storage.local.set(entries);
    return 'local';
  }
}
