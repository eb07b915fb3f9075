import { registrableSite } from '../../../utils/domains/registrable-site.ts';
import type { SiteFinder } from '../../../utils/posts/site-notes.ts';
import { allSites } from '../../../utils/store/all-sites.ts';

/**
 * Reads what the user keeps of sites, once for a whole export. The public suffix list, which is large, is loaded only
 * where something is kept.
 *
 * @throws DOMException where the store cannot be read
 */
export async function siteFinder(): Promise<SiteFinder> {
  const kept = new Map((await allSites()).map((record) => [record.site, record]));
  if (kept.size === 0) return () => null;
  const { suffixOf } = await import('../../../utils/domains/public-suffix.ts');
  const siteOf = registrableSite(suffixOf);
  return (page) => kept.get(siteOf(URL.parse(page)?.hostname ?? '')) ?? null;
}
