import { useMemo } from 'preact/hooks';
import { registrableSite } from '../../../../utils/domains/registrable-site.ts';
import { type SameSite, sameSiteFinder } from '../../../../utils/posts/same-site.ts';
import type { PostRecord } from '../../../../utils/store/schema.ts';
import { useLater } from '../../../../utils/ui/use-later.ts';

/** What the panel knows of sites. */
export interface PanelSites {
  /** The registrable domain of a page; null until the public suffix list is loaded. */
  readonly siteOf: (url: string) => string | null;
  /** Which guest posts are on the site of a page; null where there are none, or nobody knows yet. */
  readonly onSite: (url: string) => SameSite | null;
}

/** Finds the sites of pages, and which guest posts are on them. */
export function useSites(records: readonly PostRecord[]): PanelSites {
  const suffixOf = useLater(true, loadSuffixes);
  return useMemo(() => {
    if (!suffixOf) return { siteOf: () => null, onSite: () => null };
    const siteOf = registrableSite(suffixOf);
    return {
      siteOf: (url) => siteOf(URL.parse(url)?.hostname ?? '') || null,
      onSite: sameSiteFinder(
        records.map(({ post }) => post),
        siteOf,
      ),
    };
  }, [records, suffixOf]);
}

const loadSuffixes = () =>
  import('../../../../utils/domains/public-suffix.ts').then(({ suffixOf }) => suffixOf);
