import { browser } from 'wxt/browser';
import type { Instant } from '../time.ts';
import { type SavedIn, save } from './save.ts';

/**
 * Settings that are one value: kept in the browser's sync storage, or on this
 * machine where that is off or full. Each bears the time at which it was set, so
 * that the newer one counts wherever it lies.
 */

interface Stamped {
  readonly at: Instant;
  readonly value: unknown;
}

/**
 * Reads a setting.
 *
 * @returns undefined where it was never set
 * @throws where this machine's storage cannot be read, and sync storage has no value either
 */
export async function readSynced(key: string): Promise<unknown> {
  return (await newestFirst(key))[0]?.value;
}

/**
 * Sets a setting.
 *
 * @param now when; it is moved on where the value before is of a later time
 * @returns where it is kept: `local` where sync storage is off or full
 * @throws where local storage refuses too; what was set before stays
 */
export async function saveSynced(key: string, value: unknown, now: Instant): Promise<SavedIn> {
  const [before] = await newestFirst(key);
  // Clocks differ between machines, and go back: what is set last counts all the same.
  const at = before ? Math.max(now, before.at + 1) : now;
  return save({ [key]: { at, value } satisfies Stamped });
}

async function newestFirst(key: string): Promise<Stamped[]> {
  const [synced, local] = await Promise.allSettled([stamped('sync', key), stamped('local', key)]);
  const found = [synced, local].flatMap((one) => (one.status === 'fulfilled' && one.value) || []);
  // Sync storage may be switched off by the browser or its owner; this machine's own may not fail unseen.
  if (found.length === 0 && local.status === 'rejected') throw local.reason;
  return found.sort((a, b) => b.at - a.at);
}

/** The values of a setting in what both storages have, newest first. */
export function stampedIn(key: string, ...areas: readonly Readonly<Record<string, unknown>>[]): Stamped[] {
  return areas.flatMap(({ [key]: found }) => stampedOf(found) ?? []).sort((a, b) => b.at - a.at);
}

async function stamped(area: SavedIn, key: string): Promise<Stamped | null> {
  const { [key]: found } = await browser.storage[area].get<Record<string, unknown>>(key);
  return stampedOf(found);
}

function stampedOf(found: unknown): Stamped | null {
  if (typeof found !== 'object' || found === null || !('at' in found) || !('value' in found)) return null;
  return typeof found.at === 'number' ? { at: found.at, value: found.value } : null;
}
