import { mergeSiteEdit, type SiteFields } from '../posts/site-notes.ts';
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

/**
 * Stores what the user keeps of a site; where all of it is empty, nothing is kept.
 *
 * @param before what the user saw when they changed it: what they did not change stays as it is by now. Without it, all is
 *   as in the record
 * @throws DOMException where another window has changed the same meanwhile (`InvalidModificationError`), or the store cannot
 *   be written
 */
export async function saveSite({ site, at, ...wanted }: SiteRecord, before?: SiteFields): Promise<void> {
  const { store, done } = (await openStore()).transaction('sites', 'readwrite');
  const row = await store.get(site);
  const fields = before ? mergeSiteEdit(isGoodSite(row) ? row : NOTHING_KEPT, before, wanted) : wanted;
  if (fields && (fields.contact || fields.email || fields.notes)) await store.put({ site, ...fields, at });
  else if (fields) await store.delete(site);
  await done;
  if (!fields) throw new DOMException('Another window has changed it', 'InvalidModificationError');
}

const NOTHING_KEPT: SiteFields = { contact: '', email: '', notes: '' };
