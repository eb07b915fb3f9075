import { browser } from 'wxt/browser';
import type { SavedIn } from './save.ts';
import { readSynced, saveSynced } from './synced-value.ts';

/** A setting that is one value, in the browser's sync storage or on this machine. */
export interface StoredSetting<T> {
  /** Reads it; the default where it was never set, or is no good. */
  read(): Promise<T>;
  /**
   * Sets it.
   *
   * @param now in ms since 1970
   * @throws where it can be kept nowhere; what was before stays
   */
  save(value: T, now: number): Promise<SavedIn>;
  /** Calls back when it changes, here or on another machine. */
  onChanged(changed: () => void): void;
}

/**
 * @param key its name in the storage
 * @param understand makes a value of what was stored; of anything else the default
 */
export function settingOf<T>(key: string, understand: (stored: unknown) => T): StoredSetting<T> {
  return {
    read: async () => understand(await readSynced(key)),
    save: (value, now) => saveSynced(key, value, now),
    onChanged(changed) {
      browser.storage.onChanged.addListener((changes) => {
        if (key in changes) changed();
      });
    },
  };
}
