import { browser } from 'wxt/browser';
import { type SavedIn, save } from './save.ts';

/**
 * Settings that are one value: kept in the browser's sync storage, or on this
 * machine where that is off or full. Each bears the time at which it was set, so
 * that the newer one counts wherever it lies.
 */

interface Stamped {
  readonly at: number;
  readonly value: unknown;
}

/** Reads a setting; undefined where it was never set or cannot be read. */
export async function readSynced(key: string): Promise<unknown> {
  return (await newestFirst(key))[0]?.value;
}

/**
 * Sets a setting.
 *
 * @param now in ms since 1970
 * @returns where it is kept: `local` where sync storage is off or full
 * @throws where local storage refuses too; what was set before stays
 */
export async function saveSynced(key: string, value: unknown, now: number): Promise<SavedIn> {
  const [before] = await newestFirst(key);
  // Clocks differ between machines, and go back: what is set last counts all the same.
  const at = before ? Math.max(now, before.at + 1) : now;
  return save({ [key]: { at, value } satisfies Stamped });
}

async function newestFirst(key: string): Promise<Stamped[]> {
  const found = await Promise.all([stamped('sync', key), stamped('local', key)]);
  return found.filter((each) => each !== null).sort((a, b) => b.at - a.at);
}

async function stamped(area: SavedIn, key: string): Promise<Stamped | null> {
  const found: unknown = await browser.storage[area].get(key).then(
    (all) => all[key],
    () => null, // Sync storage may be switched off by the browser or its owner.
  );
  if (typeof found !== 'object' || found === null || !('at' in found) || !('value' in found)) return null;
  return typeof found.at === 'number' ? { at: found.at, value: found.value } : null;
}
