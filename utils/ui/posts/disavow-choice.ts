import { type DisavowSites, disavowSites } from '../../exchange/export/disavow.ts';
import { isCrowded } from '../../posts/outbound.ts';
import type { PostListRow } from './list-row.ts';

/** What may make a site one that nobody wants links from; the last one: its page has many more links to other sites now. */
const DISAVOW_KINDS = ['lost', 'changed', 'not-counted', 'crowded'] as const;
export type DisavowKind = (typeof DISAVOW_KINDS)[number];

/** The kinds that there are among guest posts, and how many each has. */
export function countDisavowKinds(rows: readonly PostListRow[]): { kind: DisavowKind; count: number }[] {
  const counted = DISAVOW_KINDS.map((kind) => ({
    kind,
    count: rows.filter((row) => isOf(row, kind)).length,
  }));
  return counted.filter(({ count }) => count > 0);
}

/**
 * Finds the sites that a disavow file would give up.
 *
 * @param rows guest posts from which is chosen
 * @param kinds those whose sites are given up; null for all of `rows`
 * @param all guest posts: any of them may keep a link on one of the sites
 */
export function sitesToDisavow(
  rows: readonly PostListRow[],
  kinds: ReadonlySet<DisavowKind> | null,
  all: readonly PostListRow[],
): DisavowSites & { readonly pages: readonly string[] } {
  const chosen = rows.filter(
    (row) => !kinds || DISAVOW_KINDS.some((kind) => kinds.has(kind) && isOf(row, kind)),
  );
  const pages = chosen.map(({ record }) => record.url);
  const kept = all.filter(({ state }) => state === 'kept').map(({ record }) => record.url);
  return { pages, ...disavowSites(pages, kept) };
}

function isOf({ state, record }: PostListRow, kind: DisavowKind): boolean {
  // What was never there did not come either.
  if (kind === 'lost' && state === 'never-found') return true;
  return kind === 'crowded' ? isCrowded(record.state.outbound) : state === kind;
}
