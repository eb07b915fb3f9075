import { browser } from 'wxt/browser';
import type { Instant } from '../time.ts';
import type { SavedIn } from './save.ts';
import { readSynced, saveSynced } from './synced-value.ts';

/** A name in the browser's storage. */
export interface StoredKey {
  /** The name; where `each` is true, what many names begin with: `domain:` of `domain:example.com`. */
  readonly key: string;
  readonly each: boolean;
  /**
   * - `sync`: the browser's sync storage, and this machine where that is off or full
   * - `local`: this machine alone
   * - `session`: this machine, until the browser is closed
   */
  readonly area: 'sync' | 'local' | 'session';
  /** What is stored there, in a few words. */
  readonly about: string;
}

/** A setting that is one value, in sync storage. */
export interface ValueSetting<T> extends StoredKey {
  readonly each: false;
  readonly area: 'sync';
  /** What holds where it was never set. */
  readonly initial: T;
  /** Makes a value of what was stored; `initial` of what is no good. */
  readonly understand: (stored: unknown) => T;
}

/** What can be done with a setting that is one value. */
export interface SettingAccess<T> {
  /**
   * Reads it; the initial value where it was never set, or is no good.
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

/** Gives access to a setting of the registry. */
export function settingOf<T>(setting: ValueSetting<T>): SettingAccess<T> {
  return {
    read: async () => setting.understand(await readSynced(setting.key)),
    save: (value, now) => saveSynced(setting.key, value, now),
    onChanged: (changed) => onStoredChange([setting], changed),
  };
}

/**
 * Calls back when something changes that is stored under these keys, in whatever storage.
 *
 * @returns stops that
 */
export function onStoredChange(keys: readonly StoredKey[], changed: () => void): () => void {
  const concerns = (name: string) => keys.some((one) => isKeptUnder(one, name));
  const onChanged = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some(concerns)) changed();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

/** True where a name in the storage is this key, or begins with it where many do. */
export function isKeptUnder({ key, each }: Pick<StoredKey, 'key' | 'each'>, name: string): boolean {
  return each ? name.startsWith(key) : name === key;
}
