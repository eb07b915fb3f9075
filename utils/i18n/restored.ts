import type { MergeCounts, MergeTally } from '../exchange/backup/merge-tally.ts';
import { number, plural, text } from './text.ts';

/** What a restored backup brought: `Guest posts: 2 new, 1 updated.`; of pages and sites where they brought something. */
export function restoredWords({ posts, pages, sites, stayRemoved }: MergeTally): string {
  const line = (what: string, counts: MergeCounts) =>
    text('restoredCame', what, number(counts.new), number(counts.changed));
  const isSome = (counts: MergeCounts) => counts.new + counts.changed > 0;
  return [
    line(text('guestPosts'), posts),
    ...(stayRemoved > 0 ? [plural('restoredStayRemoved', stayRemoved)] : []),
    ...(isSome(pages) ? [line(text('backupPagesName'), pages)] : []),
    ...(isSome(sites) ? [line(text('backupSitesName'), sites)] : []),
  ].join(' ');
}
