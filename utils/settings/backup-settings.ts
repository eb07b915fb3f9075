import type { Instant } from '../time.ts';
import type { RawStorage } from './raw-storage.ts';
import { LISTS, VALUES } from './registry.ts';
import { stampedIn } from './synced-value.ts';

/** Settings as a backup has them, by their names in the browser's storage. */
export interface SettingsBackup {
  /** What the user has set that is one value. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The entries of each list, by their names without the common beginning. */
  readonly lists: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Takes what the user has set out of the storage, by the registry; what was never set is left out. */
export function backupSettings({ sync, local }: RawStorage): SettingsBackup {
  const values = VALUES.flatMap(({ setting: { key } }) => {
    const [newest] = stampedIn(key, sync, local);
    return newest ? [[key, newest.value] as const] : [];
  });
  const lists = LISTS.map(({ list: { key } }) => [key, entriesOf(key, { sync, local })] as const);
  return { values: Object.fromEntries(values), lists: Object.fromEntries(lists) };
}

/**
 * What is to be written into this machine's storage to bring settings back, in one write with the store's name.
 *
 * - `replace`: settings are as in the backup; what it does not have is as it was never set
 * - `merge`: what was set here stays, lists are the union of both
 *
 * @param now when: it counts as set now, wherever else it is set
 */
export function restoredSettings(
  { values, lists }: SettingsBackup,
  raw: RawStorage,
  mode: 'merge' | 'replace',
  now: Instant,
): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const { setting, initial } of VALUES) {
    const { key } = setting;
    const [newest] = stampedIn(key, raw.sync, raw.local);
    const isThere = Object.hasOwn(values, key);
    if (newest ? mode === 'merge' : !isThere) continue;
    written[key] = { at: Math.max(now, (newest?.at ?? 0) + 1), value: isThere ? values[key] : initial };
  }
  for (const { key } of LISTS.map(({ list }) => list)) {
    const [mine, theirs] = [entriesOf(key, raw), lists[key] ?? {}];
    for (const [name, stored] of Object.entries(theirs))
      if (!Object.hasOwn(mine, name)) written[key + name] = stored;
    // False stands for an entry that is removed wherever it lies: see `entries.ts`.
    if (mode === 'replace')
      for (const name of Object.keys(mine)) if (!Object.hasOwn(theirs, name)) written[key + name] = false;
  }
  return written;
}

function entriesOf(key: string, { sync, local }: RawStorage): Record<string, unknown> {
  const all = Object.entries({ ...local, ...sync });
  return Object.fromEntries(
    all.flatMap(([name, stored]) =>
      name.startsWith(key) && local[name] !== false ? [[name.slice(key.length), stored]] : [],
    ),
  );
}
