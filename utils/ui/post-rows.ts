import { shownUrl } from '../i18n/address.ts';
import { expectedAnchorWords, postVerdictWords, relWords, targetWords } from '../i18n/posts.ts';
import { type Check, type FoundLink, POST_VERDICTS, type PostVerdict } from '../posts/check.ts';
import type { Expectation } from '../posts/post.ts';
import { statusAt } from '../posts/state.ts';
import type { PostRecord } from '../store/schema.ts';
import type { Instant } from '../time.ts';

/** Columns that have a value to sort by, in their order. */
export const COLUMNS = ['verdict', 'page', 'target', 'anchor', 'rel', 'last', 'next'] as const;
export type Column = (typeof COLUMNS)[number];

/** A guest post as the list shows it. */
export interface PostListRow {
  readonly record: PostRecord;
  readonly verdict: PostVerdict;
  /** The page's title where it is known, else its address. */
  readonly page: string;
  /** Host and path where a title stands for them, which other pages may have too; else ''. */
  readonly address: string;
  readonly target: string;
  /** As found; where the last look found none, as in the baseline; else as expected. */
  readonly anchor: string;
  readonly rel: string;
  /** The last look found the link. */
  readonly found: boolean;
  /** When it was checked last, and will be next; null where it was not or will not be. */
  readonly last: Instant | null;
  readonly next: Instant | null;
  /** The background may fetch the page. */
  readonly reachable: boolean;
  /** What a search looks into, in lower case. */
  readonly words: string;
}

/** What the user wants to see of the list, and in which order. */
export interface ListFilter {
  /** Null for all. */
  readonly verdict: PostVerdict | null;
  readonly search: string;
  /** Only those with a change that the user has not seen. */
  readonly unseenOnly: boolean;
  readonly column: Column;
  readonly down: boolean;
}

/** What asks for a look comes first. */
export const DEFAULT_FILTER: ListFilter = {
  verdict: null,
  search: '',
  unseenOnly: false,
  column: 'verdict',
  down: false,
};

const HEAVIEST_FIRST: readonly PostVerdict[] = [
  'lost',
  'seems-lost',
  'not-counted',
  'changed',
  'unknown',
  'planned',
  'kept',
  'expired',
  'ignored',
];

/**
 * Makes the line of a guest post.
 *
 * @param title of the page; '' where it is not known
 * @param isReachable whether the background may fetch an address
 */
export function listRow(
  record: PostRecord,
  title: string,
  isReachable: (url: string) => boolean,
  now: Instant,
): PostListRow {
  const { post, state, due, url } = record;
  const link = state.last?.link ?? post.baseline;
  const target = targetWords(post.expect.target);
  const { anchor, rel } = link ? linkWords(link) : expectedWords(post.expect);
  return {
    record,
    verdict: statusAt(post, state, now),
    page: title || shownUrl(url),
    address: title && shownUrl(url),
    target: shownUrl(target),
    anchor,
    rel,
    found: Boolean(state.last?.link),
    last: state.last?.at ?? null,
    next: due ?? null,
    reachable: isReachable(url),
    words: [title, url, target, anchor, post.notes, post.cost, ...post.tags].join('\n').toLowerCase(),
  };
}

/**
 * The link in words: where the last look found none and there is no baseline, as it was when it was last seen.
 *
 * @param checks of the guest post, oldest first
 */
export function lastSeenWords(
  { record, found, anchor, rel }: PostListRow,
  checks: readonly Check[],
): Pick<PostListRow, 'anchor' | 'rel'> {
  const seen = found || record.post.baseline ? null : checks.findLast(({ link }) => link)?.link;
  return seen ? linkWords(seen) : { anchor, rel };
}

/** A rel that says nothing means that the link is followed. */
function linkWords({ text: anchor, rawRel }: Pick<FoundLink, 'text' | 'rawRel'>) {
  return { anchor, rel: rawRel?.trim() || relWords('followed') };
}

function expectedWords({ anchor, rel }: Expectation) {
  return { anchor: expectedAnchorWords(anchor), rel: relWords(rel) };
}

/** The lines that the user wants to see, sorted. */
export function filteredRows(
  lines: readonly PostListRow[],
  { verdict, search, unseenOnly, column, down }: ListFilter,
): PostListRow[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = lines.filter(
    (line) =>
      (!verdict || line.verdict === verdict) &&
      (!unseenOnly || line.record.unseenChange) &&
      wanted.every((word) => line.words.includes(word)),
  );
  const way = down ? -1 : 1;
  return found.sort((a, b) => compare(a, b, column) * way || b.record.post.added - a.record.post.added);
}

function compare(a: PostListRow, b: PostListRow, column: Column): number {
  if (column === 'verdict') return HEAVIEST_FIRST.indexOf(a.verdict) - HEAVIEST_FIRST.indexOf(b.verdict);
  if (column === 'last' || column === 'next')
    return (a[column] ?? Number.MAX_VALUE) - (b[column] ?? Number.MAX_VALUE);
  const [one, other] = [a[column].toLowerCase(), b[column].toLowerCase()];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** How many there are of each state; those of which there are none are left out. */
export function countsOf(
  lines: readonly PostListRow[],
): { verdict: PostVerdict; words: string; count: number }[] {
  const counts = new Map<PostVerdict, number>();
  for (const { verdict } of lines) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return POST_VERDICTS.flatMap((verdict) => {
    const count = counts.get(verdict) ?? 0;
    return count > 0 ? [{ verdict, words: postVerdictWords(verdict), count }] : [];
  });
}
