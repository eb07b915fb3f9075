import { useCallback } from 'preact/hooks';
import { SameSiteNote } from '../../../components/posts/SameSiteNote.tsx';
import { suffixOf } from '../../../utils/domains/public-suffix.ts';
import { registrableSite } from '../../../utils/domains/registrable-site.ts';
import { onPostsChanged } from '../../../utils/message/posts-channel.ts';
import { type SameSite, sameSiteFinder } from '../../../utils/posts/same-site.ts';
import { postsOnSite } from '../../../utils/store/posts/on-site.ts';
import { lastValue, useQuery } from '../../../utils/ui/use-query.ts';

/** Which guest posts there are already on the site of a page that is none. Where that cannot be read, others say so. */
export function SameSiteHere({ url }: { url: string }) {
  const same = lastValue(
    useQuery(
      useCallback(() => find(url), [url]),
      onPostsChanged,
    ),
  );
  return same && <SameSiteNote sites={[same]} now={Date.now()} />;
}

async function find(url: string): Promise<SameSite | null> {
  const siteOf = registrableSite(suffixOf);
  const site = siteOf(URL.parse(url)?.hostname ?? '');
  const records = await postsOnSite((host) => siteOf(host) === site);
  return sameSiteFinder(
    records.map(({ post }) => post),
    siteOf,
  )(url);
}
