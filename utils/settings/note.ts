import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { onStoredChange } from './setting.ts';

/** Something of several fields that is kept on this machine alone. */
export interface StoredNote<T extends object> {
  /**
   * Reads it; the initial one where there is none, or it is no good.
   *
   * @throws where the storage cannot be read
   */
  read(): Promise<T>;
  /**
   * Changes some of its fields.
   *
   * @throws where the storage refuses; it stays as it was then
   */
  change(fields: Partial<T>): Promise<void>;
  /**
   * Calls back when it changes.
   *
   * @returns stops that
   */
  onChanged(changed: () => void): () => void;
}

/**
 * Makes a note. It belongs into the registry, too.
 *
 * @param key its name in the storage
 */
export function noteOf<T extends object>(
  key: string,
  schema: v.GenericSchema<unknown, T>,
  initial: T,
): StoredNote<T> {
  const read = async (): Promise<T> => {
    const { [key]: stored } = await browser.storage.local.get(key);
    const result = v.safeParse(schema, stored);
    return result.success ? result.output : initial;
  };
  return {
    read,
    change: async (fields) => browser.storage.local.set({ [key]: { ...(await read()), ...fields } }),
    onChanged: (changed) => onStoredChange([{ key }], changed),
  };
}
