import { useCallback } from 'preact/hooks';
import { onPostsChanged, POSTS_PAUSE } from '../../../../utils/message/posts-channel.ts';
import type { SiteRecord } from '../../../../utils/store/schema.ts';
import { type LiveQuery, useQuery } from '../../../../utils/ui/use-query.ts';

/**
 * Reads what the user keeps of a site, and again when that has changed.
 *
 * @param site its registrable domain; null while nobody knows it
 */
export function useSiteRecord(site: string | null): LiveQuery<SiteRecord | null> {
  return useQuery(
    useCallback(() => readSite(site), [site]),
    useCallback(
      (again) =>
        onPostsChanged(({ posts, sites }) => (posts === 'all' || sites?.includes(site ?? '')) && again()),
      [site],
    ),
    POSTS_PAUSE,
  );
}

async function readSite(site: string | null): Promise<SiteRecord | null> {
  if (site === null) return null;
  const { siteRecord } = await import('../../../../utils/store/sites.ts');
  return siteRecord(site);
}
