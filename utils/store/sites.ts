import { isGoodSite } from './good-rows.ts';
import { openStore } from './open.ts';
import type { SiteRecord } from './schema.ts';

/**
 * Reads what the user keeps of a site.
 *
 * @param site its registrable domain
 * @returns null where there is nothing, or it cannot be read
 * @throws DOMException where the store cannot be read
 */
export async function siteRecord(site: string): Promise<SiteRecord | null> {
  const row = await (await openStore()).get('sites', site);
  return isGoodSite(row) ? row : null;
}

/** Reads what the user keeps of all sites, by their names; what cannot be read is left out. */
export async function allSites(): Promise<SiteRecord[]> {
  return (await (await openStore()).getAll('sites')).filter(isGoodSite);
}

/**
 * Stores what the user keeps of a site; where all of it is empty, nothing is kept.
 *
 * @throws DOMException where the store cannot be written
 */
export async function saveSite(record: SiteRecord): Promise<void> {
  const store = await openStore();
  if (record.contact || record.email || record.notes) await store.put('sites', record);
  else await store.delete('sites', record.site);
}
