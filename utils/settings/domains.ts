import { type OwnDomain, ownName, readOwnName } from '../domains/own-domain.ts';
import type { Instant } from '../time.ts';
import { addEntries, type EntryKey, readEntries, removeEntry } from './entries.ts';
import type { SavedIn } from './save.ts';
import { onStoredChange } from './setting.ts';

/** The user's domains, each with the time at which it was added. */
export const OWN_DOMAINS: EntryKey = { key: 'domain:', each: true, area: 'sync' };

/**
 * Reads the user's domains.
 *
 * @returns them in the order in which they were added
 * @throws where the storage cannot be read
 */
export async function ownDomains(): Promise<OwnDomain[]> {
  return (await readEntries(OWN_DOMAINS))
    .sort(([, a], [, b]) => Number(a) - Number(b))
    .flatMap(([name]) => readOwnName(name) ?? []);
}

/**
 * Adds domains.
 *
 * @param now when: the order of the list
 * @returns where they are kept: `local` where sync storage is off or full
 * @throws where local storage refuses too
 */
export function addDomains(domains: readonly OwnDomain[], now: Instant): Promise<SavedIn> {
  return addEntries(
    OWN_DOMAINS,
    domains.map((own, i) => [ownName(own), now + i / 1000] as const),
  );
}

/**
 * Removes a domain, wherever it is kept.
 *
 * @throws where a storage does not let it go
 */
export function removeDomain(own: OwnDomain): Promise<void> {
  return removeEntry(OWN_DOMAINS, ownName(own));
}

/**
 * Calls back when the domains change, here or on another machine.
 *
 * @returns stops that
 */
export function onDomainsChanged(changed: () => void): () => void {
  return onStoredChange([OWN_DOMAINS], changed);
}
