import { QUALIFIERS, relKinds } from '../../link/rel.ts';
import type { PostReasonCode } from '../../posts/check.ts';
import { isClaim } from '../../posts/claims.ts';
import { beginOf, endOf } from '../../posts/day.ts';
import { followUpNow } from '../../posts/follow-up.ts';
import type { AgreedRel, DayRange, PostsFilter, YesNo } from '../../posts/list/filter.ts';
import { FILTER_FIELDS, isSet } from '../../posts/list/filter-params.ts';
import { isReason, type ReasonId, reasonId } from '../../posts/list/state-reason.ts';
import { isOverdue } from '../../posts/notices.ts';
import type { ExpectedRel } from '../../posts/post.ts';
import { shownChanges } from '../../posts/shown-change.ts';
import { DAY, type Instant } from '../../time.ts';
import { hasWords, soughtWords } from '../search.ts';
import type { PostListRow } from './list-row.ts';
import { searchWords } from './search-words.ts';

/** How long before its end an agreement is said to end soon. */
export const SOON = 30 * DAY;

/** At the begin of words that go on. */
const SCHEMES = /(?<!\S)https?:\/\/(?=\S)/gi;

/** Whether a row is one that is looked for. */
export type RowTest = (row: PostListRow) => boolean;

/**
 * Finds the rows that the user wants to see, in the order given.
 *
 * @param rows all there are: how many are on one site is counted among them
 */
export function filteredRows(
  rows: readonly PostListRow[],
  filter: PostsFilter,
  now: Instant,
): readonly PostListRow[] {
  const tests = testsOf(rows, filter, now);
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
}

/**
 * Makes the test that rows of a filter pass.
 *
 * @param filter asks of each row alone: not how many are on one site
 */
export function rowTest(filter: PostsFilter, now: Instant): RowTest {
  const tests = testsOf([], filter, now);
  return (row) => tests.every((test) => test(row));
}

function testsOf(rows: readonly PostListRow[], filter: PostsFilter, now: Instant): readonly RowTest[] {
  return FILTER_FIELDS.filter((name) => isSet(filter, name)).map((name) => TESTS[name](filter, now, rows));
}

/** What a row must be like for a field of the filter. Each is made once for all rows. */
const TESTS: {
  readonly [Name in keyof PostsFilter]: (
    filter: PostsFilter,
    now: Instant,
    rows: readonly PostListRow[],
  ) => RowTest;
} = {
  search({ search }) {
    // A page is found by its address from before it moved to https, too.
    const wanted = soughtWords(search.replace(SCHEMES, ''));
    return (row) => hasWords(searchWords(row), wanted);
  },
  state: ({ state }) => among(state, (row) => row.state),
  reason:
    ({ reason }) =>
    (row) =>
      rowReasons(row).some((id) => reason.some((wanted) => isReason(id, wanted))),
  domain: ({ domain }) => among(domain, (row) => row.domain),
  site: ({ site }) => among(site, (row) => row.site),
  tag:
    ({ tag }) =>
    ({ record }) =>
      record.post.tags.some((one) => tag.includes(one)),
  rel:
    ({ rel }) =>
    ({ record }) => {
      const link = record.state.last?.link;
      return Boolean(link) && relKinds(link?.rawRel ?? null).some((kind) => rel.some((one) => one === kind));
    },
  agreed:
    ({ agreed }) =>
    ({ record }) =>
      agreedRels(record.post.expect.rel).some((one) => agreed.includes(one)),
  added: ({ added }) => within(added, ({ record }) => record.post.added),
  checked: ({ checked }) => within(checked, ({ last }) => last),
  since: ({ since }) => within(since, ({ record }) => record.state.since),
  expires:
    ({ expires }, now) =>
    ({ record }) =>
      expiryOf(record.post.expires, now) === expires,
  supplier: ({ supplier }) => among(supplier, ({ record }) => record.post.supplier ?? ''),
  guarantee:
    ({ guarantee }, now) =>
    ({ record }) =>
      guarantee === 'claim'
        ? isClaim(record, now)
        : guaranteeOf(record.post.guaranteedUntil ?? null, now) === guarantee,
  indexable: ({ indexable }) => among([indexable], indexableOf),
  google:
    ({ google }) =>
    ({ record }) =>
      (record.seenByGoogle !== undefined) === (google === 'yes'),
  followUp: ({ followUp }) => among(followUp, ({ record }) => followUpNow(record.followUps)?.step ?? 'none'),
  overdue:
    (_, now) =>
    ({ record }) =>
      isOverdue(record.post, now),
  unseen:
    () =>
    ({ record }) =>
      shownChanges(record).length > 0,
  several(_, __, rows) {
    const counts = new Map<string, number>();
    for (const { site } of rows) counts.set(site, (counts.get(site) ?? 0) + 1);
    return ({ site }) => (counts.get(site) ?? 0) > 1;
  },
};

function among<T>(wanted: readonly T[], partOf: (row: PostListRow) => T): RowTest {
  return (row) => wanted.includes(partOf(row));
}

function within({ from, to }: DayRange, instantOf: (row: PostListRow) => Instant | null): RowTest {
  const [begin, end] = [
    from === null ? Number.NEGATIVE_INFINITY : beginOf(from),
    // Up to the last millisecond: `endOf` names the last second.
    to === null ? Number.POSITIVE_INFINITY : endOf(to) + 999,
  ];
  return (row) => {
    const at = instantOf(row);
    return at !== null && at >= begin && at <= end;
  };
}

/** All that the last check named, not only the heaviest: one may look for what moved and is kept all the same. */
export function rowReasons({ record, state }: PostListRow): readonly ReasonId[] {
  // What was found before the user put it to rest explains nothing now.
  if (state === 'ignored' || state === 'expired' || state === 'planned') return [];
  return record.state.last?.reasons.map(reasonId) ?? [];
}

function agreedRels(rel: ExpectedRel): readonly AgreedRel[] {
  return typeof rel === 'string' ? [rel] : QUALIFIERS.filter((mark) => rel.includes(mark));
}

function expiryOf(expires: Instant | null, now: Instant): PostsFilter['expires'] {
  if (expires === null) return null;
  if (expires <= now) return 'passed';
  return expires <= now + SOON ? 'soon' : null;
}

function guaranteeOf(until: Instant | null, now: Instant): PostsFilter['guarantee'] {
  if (until === null) return 'none';
  return until < now ? 'passed' : 'running';
}

const NOT_INDEXABLE: readonly PostReasonCode[] = ['page-noindex', 'canonical-elsewhere', 'robots-txt'];

/** Whether the last check found the page indexable; null where it could not be seen, or nobody asked for that. */
function indexableOf({ record }: PostListRow): YesNo | null {
  const { last } = record.state;
  if (!last) return null;
  if (last.reasons.some(({ code }) => NOT_INDEXABLE.includes(code))) return 'no';
  return last.link && record.post.expect.indexable ? 'yes' : null;
}
