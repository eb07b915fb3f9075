import { browser } from 'wxt/browser';
import type { Kept } from './save.ts';
import { keepNewest, newest } from './synced-value.ts';

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
  keep(value: T, now: number): Promise<Kept>;
  /** Calls back when it changes, here or on another machine. */
  onChanged(changed: () => void): void;
}

/**
 * @param key its name in the storage
 * @param understand makes a value of what was stored; of anything else the default
 */
export function settingOf<T>(key: string, understand: (stored: unknown) => T): StoredSetting<T> {
  return {
    read: async () => understand(await newest(key)),
    keep: (value, now) => keepNewest(key, value, now),
    onChanged(changed) {
      browser.storage.onChanged.addListener((changes) => {
        if (key in changes) changed();
      });
    },
  };
}
