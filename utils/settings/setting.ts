import { browser } from 'wxt/browser';
import type { Instant } from '../time.ts';
import type { SavedIn } from './save.ts';
import { readSynced, saveSynced } from './synced-value.ts';

/** A name in the browser's storage. */
export interface StoredKey {
  /** The name; where `each` is true, what many names begin with: `domain:` of `domain:example.com`. */
  readonly key: string;
  readonly each?: true;
}

/** A setting that is one value, in the browser's sync storage or on this machine. */
export interface StoredSetting<T> extends StoredKey {
  /**
   * Reads it; the default where it was never set, or is no good.
   *
   * @throws where no storage can be read
   */
  read(): Promise<T>;
  /**
   * Sets it.
   *
   * @param now when: of two values the newer one counts
   * @returns where it is kept: `local` where sync storage is off or full
   * @throws where it can be kept nowhere; what was before stays
   */
  save(value: T, now: Instant): Promise<SavedIn>;
  /**
   * Calls back when it changes, here or on another machine.
   *
   * @returns stops that
   */
  onChanged(changed: () => void): () => void;
}

/**
 * Makes a setting. It belongs into the registry, too.
 *
 * @param key its name in the storage
 * @param understand makes a value of what was stored; of anything else the default
 */
export function settingOf<T>(key: string, understand: (stored: unknown) => T): StoredSetting<T> {
  return {
    key,
    read: async () => understand(await readSynced(key)),
    save: (value, now) => saveSynced(key, value, now),
    onChanged: (changed) => onStoredChange([{ key }], changed),
  };
}

/**
 * Calls back when something changes that is stored under these keys, in whatever storage.
 *
 * @returns stops that
 */
export function onStoredChange(keys: readonly StoredKey[], changed: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((name) => keys.some((one) => isKeptUnder(one, name)))) changed();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

/** True where a name in the storage is this key, or begins with it where many do. */
export function isKeptUnder({ key, each }: StoredKey, name: string): boolean {
  return each ? name.startsWith(key) : name === key;
}
