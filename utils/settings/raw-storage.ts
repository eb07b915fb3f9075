import { browser } from 'wxt/browser';

/** All that is in the browser's storage of settings, as it is stored. */
export interface RawStorage {
  readonly sync: Readonly<Record<string, unknown>>;
  readonly local: Readonly<Record<string, unknown>>;
}

/**
 * Reads all of it; for backups.
 *
 * @throws where this machine's storage cannot be read; sync storage may be off
 */
export async function rawStorage(): Promise<RawStorage> {
  const [sync, local] = await Promise.all([
    browser.storage.sync.get(null).catch(() => ({})),
    browser.storage.local.get(null),
  ]);
  return { sync, local };
}
