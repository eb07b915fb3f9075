import type { StoreEntry } from '../../store/backup/entry.ts';
import type { Merged } from '../../store/backup/find-entries.ts';
import type { MergeKind } from '../../store/backup/merge-entries.ts';

/** How many are new here, known here, or add something to what is known. */
export type MergeCounts = Readonly<Record<MergeKind, number>>;

/** What merging a backup comes to. */
export interface MergeTally {
  readonly posts: MergeCounts;
  readonly pages: MergeCounts;
  readonly sites: MergeCounts;
  /** Guest posts of the backup that were removed here after it: merging does not bring them back. They are in no other count. */
  readonly stayRemoved: number;
}

/** Counts what merging comes to, entry by entry. */
export function mergeTally() {
  const counts = {
    post: { new: 0, known: 0, changed: 0 },
    page: { new: 0, known: 0, changed: 0 },
    site: { new: 0, known: 0, changed: 0 },
  };
  let stayRemoved = 0;
  return {
    /** @param merged what each of the entries came to, in their order */
    add(entries: readonly StoreEntry[], merged: readonly Merged[]): void {
      for (const [i, one] of merged.entries()) {
        if (isRemovedHere(entries[i], one)) stayRemoved++;
        else counts[one.kind][one.merge]++;
      }
    },
    sum: (): MergeTally => ({ posts: counts.post, pages: counts.page, sites: counts.site, stayRemoved }),
  };
}

function isRemovedHere(theirs: StoreEntry | undefined, merged: Merged): boolean {
  if (theirs?.kind !== 'post' || merged.kind !== 'post') return false;
  return theirs.post.removedAt === undefined && merged.post.removedAt !== undefined;
}
