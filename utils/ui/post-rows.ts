import { shownUrl } from '../i18n/address.ts';
import {
  expectedAnchorWords,
  postVerdictWords,
  relWords,
  targetAddress,
  targetWords,
} from '../i18n/posts.ts';
import { searchableAddress } from '../link/readable-address.ts';
import { type Check, type FoundLink, POST_VERDICTS, type PostVerdict } from '../posts/check.ts';
import type { Expectation, GuestPost } from '../posts/post.ts';
import { statusAt } from '../posts/state.ts';
import type { PostRecord } from '../store/schema.ts';
import type { Instant } from '../time.ts';
import { hasWords, soughtWords } from './search.ts';

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
  /** As found; where the last check found none, as in the baseline; else as expected. */
  readonly anchor: string;
  readonly rel: string;
  /** The last check found the link. */
  readonly found: boolean;
  /** When it was checked, and when it will be; null where it was not, or will not be. */
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
  /** True where only posts with an unseen change are shown. */
  readonly unseenOnly: boolean;
  /** True where only posts are shown that are in no list of Search Console. */
  readonly unlistedOnly: boolean;
  readonly column: Column;
  readonly down: boolean;
}

/** What needs the user's attention comes first. */
export const DEFAULT_FILTER: ListFilter = {
  verdict: null,
  search: '',
  unseenOnly: false,
  unlistedOnly: false,
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
 * Makes the row of a guest post.
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
  const found = state.last?.link;
  const { target } = post.expect;
  const { anchor, rel } = found ? linkWords(found) : wordsBefore(post);
  return {
    record,
    verdict: statusAt(post, state, now),
    page: title || shownUrl(url),
    address: title && shownUrl(url),
    target: targetWords(target),
    anchor,
    rel,
    found: Boolean(found),
    last: state.last?.at ?? null,
    next: due ?? null,
    reachable: isReachable(url),
    words: [
      ...[url, targetAddress(target)].map(searchableAddress),
      ...[title, anchor, post.notes, post.cost, ...post.tags].map((words) => words.toLowerCase()),
    ].join('\n'),
  };
}

/**
 * The link in words: where the last check found none and there is no baseline, as it was when it was last seen.
 *
 * @param checks of the guest post, oldest first
 */
export function lastSeenWords(
  { record, found, anchor, rel }: PostListRow,
  checks: readonly Check[],
): Pick<PostListRow, 'anchor' | 'rel'> {
  const { baseline } = record.post;
  // What a check found is better than what a file of a tool says.
  const isKnown = found || (baseline && !baseline.reported);
  const seen = isKnown ? null : checks.findLast(({ link }) => link)?.link;
  return seen ? linkWords(seen) : { anchor, rel };
}

/** The anchor text and rel of a link; an empty rel means followed. */
function linkWords({ text: anchor, rawRel }: Pick<FoundLink, 'text' | 'rawRel'>) {
  return { anchor, rel: rawRel?.trim() || relWords('followed') };
}

/** As in the baseline, as far as it says something; else as expected. */
function wordsBefore({ baseline, expect }: GuestPost) {
  const expected = expectedWords(expect);
  if (!baseline) return expected;
  const { reported = ['text', 'rel'] } = baseline;
  const { anchor, rel } = linkWords(baseline);
  return {
    anchor: reported.includes('text') ? anchor : expected.anchor,
    rel: reported.includes('rel') ? rel : expected.rel,
  };
}

function expectedWords({ anchor, rel }: Expectation) {
  return { anchor: expectedAnchorWords(anchor), rel: relWords(rel) };
}

/** The rows that the user wants to see, sorted. */
export function filteredRows(
  rows: readonly PostListRow[],
  { verdict, search, unseenOnly, unlistedOnly, column, down }: ListFilter,
): PostListRow[] {
  const wanted = soughtWords(search);
  const found = rows.filter(
    (row) =>
      (!verdict || row.verdict === verdict) &&
      (!unseenOnly || row.record.unseenChange) &&
      (!unlistedOnly || !row.record.seenByGoogle) &&
      hasWords(row.words, wanted),
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
  rows: readonly PostListRow[],
): { verdict: PostVerdict; words: string; count: number }[] {
  const counts = new Map<PostVerdict, number>();
  for (const { verdict } of rows) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return POST_VERDICTS.flatMap((verdict) => {
    const count = counts.get(verdict) ?? 0;
    return count > 0 ? [{ verdict, words: postVerdictWords(verdict), count }] : [];
  });
}

/** How many are in no list of Search Console; null where none is in one, so that nobody knows of any list. */
export function countUnlisted(rows: readonly PostListRow[]): number | null {
  const unlisted = rows.filter(({ record }) => !record.seenByGoogle).length;
  return unlisted === rows.length ? null : unlisted;
}
