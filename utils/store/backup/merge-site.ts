import type { SiteRecord } from '../schema.ts';
import type { SiteEntry } from './entry.ts';
import type { MergeKind } from './merge-entries.ts';

/** A site as it is after merging. */
export interface MergedSite extends SiteEntry {
  readonly merge: MergeKind;
  /** A row of it is here already. */
  readonly isHere: boolean;
}

/**
 * Merges a site into this store: what was written later counts; of equals, what is here.
 *
 * @param mine the same site here; null where there is none that can be read
 * @param isHere there is a row of it, which may not be readable
 */
export function mergeSite(mine: SiteRecord | null, theirs: SiteEntry, isHere: boolean): MergedSite {
  if (!mine) return { ...theirs, merge: 'new', isHere };
  const isNewer = theirs.site.at > mine.at;
  return { kind: 'site', site: isNewer ? theirs.site : mine, merge: isNewer ? 'changed' : 'known', isHere };
}
