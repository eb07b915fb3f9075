import { browser } from 'wxt/browser';
import { type OwnDomain, ownName, readOwnName } from '../domains/own-domain.ts';
import { type SavedIn, save } from './save.ts';

/**
 * The user's domains. Each is a key of its own in the browser's sync storage, so
 * that two machines that add at the same time lose nothing; where sync storage
 * is off or full, it is kept on this machine.
 */

const PREFIX = 'domain:';

/** Reads the user's domains, in the order in which they were added. */
export async function ownDomains(): Promise<OwnDomain[]> {
  const [synced, local] = await Promise.all([all('sync'), all('local')]);
  return [...Object.entries({ ...local, ...synced })]
    .filter(([key]) => key.startsWith(PREFIX))
    .sort(([, a], [, b]) => Number(a) - Number(b))
    .flatMap(([key]) => readOwnName(key.slice(PREFIX.length)) ?? []);
}

/**
 * Adds domains.
 *
 * @param now when, in ms since 1970: the order of the list
 * @returns where they are kept: `local` where sync storage is off or full
 * @throws where local storage refuses too
 */
export function addDomains(domains: readonly OwnDomain[], now: number): Promise<SavedIn> {
  return save(Object.fromEntries(domains.map((own, i) => [PREFIX + ownName(own), now + i / 1000])));
}

/** Removes a domain, wherever it is kept. */
export async function removeDomain(own: OwnDomain): Promise<void> {
  const key = PREFIX + ownName(own);
  await Promise.all([
    browser.storage.local.remove(key),
    browser.storage.sync.remove(key).catch(async (error: unknown) => {
      // Where sync storage is off there is nothing to remove; where it only refuses, it is still there.
      if (key in (await all('sync'))) throw error;
    }),
  ]);
}

/** Calls back when the domains change, here or on another machine. */
export function onDomainsChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((changes) => {
    if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) changed();
  });
}

async function all(area: SavedIn): Promise<Record<string, unknown>> {
  try {
    return await browser.storage[area].get(null);
  } catch {
    return {}; // Sync storage may be switched off by the browser or its owner.
  }
}
