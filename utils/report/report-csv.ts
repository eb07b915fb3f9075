import { BYTE_ORDER_MARK, csvLines } from '../exchange/write-table.ts';
import { listStateWords, postReasonWords, relWords, shownStateWords, targetAddress } from '../i18n/posts.ts';
import { dayOf } from '../posts/day.ts';
import type { Instant } from '../time.ts';
import type { ClientReport } from './client-report.ts';
import type { ReportPost } from './report-post.ts';
import type { ReportStanding } from './standing.ts';

const COLUMNS = [
  'PAGE',
  'TARGET',
  'STATE',
  'STATE BEFORE',
  'SINCE',
  'REASON',
  'ANCHOR LAST SEEN',
  'REL LAST SEEN',
  'LAST SEEN',
  'LAST LOOK',
] as const;

/** Writes a report as CSV: a row for each guest post that counts at its end, with a column for each month. */
export function reportCsv({ posts, months }: ClientReport, hasCost: boolean): string {
  const headings = [
    ...COLUMNS,
    ...(hasCost ? ['COST'] : []),
    ...months.map(({ begin }) => dayOf(begin).slice(0, 7)),
  ];
  return BYTE_ORDER_MARK + csvLines([headings, ...posts.map((post) => rowOf(post, hasCost))]);
}

function rowOf(
  { post, state, before, since, check, isStale, lastSeen, months }: ReportPost,
  hasCost: boolean,
) {
  const link = lastSeen?.link ?? null;
  // What a look found that holds no longer is no reason.
  const reasons = isStale ? [] : (check?.reasons ?? []);
  const cells: Readonly<Record<(typeof COLUMNS)[number], string>> = {
    PAGE: post.url,
    TARGET: targetAddress(post.expect.target),
    STATE: shownStateWords(state),
    'STATE BEFORE': wordOf(before),
    SINCE: dayCell(since),
    REASON: reasons.map(postReasonWords).join(' '),
    'ANCHOR LAST SEEN': link?.text ?? '',
    'REL LAST SEEN': link ? link.rawRel?.trim() || relWords('followed') : '',
    'LAST SEEN': dayCell(lastSeen?.at ?? null),
    'LAST LOOK': dayCell(check?.at ?? null),
  };
  return [...COLUMNS.map((column) => cells[column]), ...(hasCost ? [post.cost] : []), ...months.map(wordOf)];
}

function wordOf(standing: ReportStanding | null): string {
  return standing === null ? '' : listStateWords(standing);
}

function dayCell(at: Instant | null): string {
  return at === null ? '' : dayOf(at);
}
