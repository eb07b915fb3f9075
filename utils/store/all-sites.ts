import { isGoodSite } from './good-rows.ts';
import { openStore } from './open.ts';
import type { SiteRecord } from './schema.ts';

/**
 * Reads what the user keeps of all sites, by their names; what cannot be read is left out.
 *
 * @throws DOMException where the store cannot be read
 */
export async function allSites(): Promise<SiteRecord[]> {
  return (await (await openStore()).getAll('sites')).filter(isGoodSite);
}
