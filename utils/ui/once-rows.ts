import type { TableRows } from '../exchange/write-table.ts';
import { postReasonWords, postVerdictWords, targetAddress } from '../i18n/posts.ts';
import { text, time } from '../i18n/text.ts';
import { type Check, POST_VERDICTS } from '../posts/check.ts';
import { type GuestPost, postKey } from '../posts/post.ts';
import type { PostState } from '../posts/state.ts';
import type { PageChecked, PageToCheck } from './check-pages.ts';

/** What a page that is checked once stands for in the list: its verdict, or why there is none. */
export type OnceStatus = PostState['verdict'] | 'waiting' | 'noAccess' | 'busy' | 'failed';

/** In this order they are counted. */
const STATUSES: readonly OnceStatus[] = [...POST_VERDICTS, 'noAccess', 'busy', 'failed', 'waiting'];

/** A page that is checked without being watched, and what is expected of it. */
export interface OnceRow {
  readonly key: string;
  readonly post: GuestPost;
  readonly status: OnceStatus;
  /** The check; null where there was none yet. */
  readonly check: Check | null;
}

/** Makes the rows of what is to be checked: each page and target once. */
export function onceRows(
  posts: readonly GuestPost[],
  checked: ReadonlyMap<string, PageChecked>,
): readonly OnceRow[] {
  const rows = new Map<string, OnceRow>();
  const places = new Map<string, number>();
  for (const post of posts) {
    const key = postKey(post);
    if (rows.has(key)) continue;
    const place = places.get(post.url) ?? 0;
    places.set(post.url, place + 1);
    rows.set(key, { key, post, ...standing(checked.get(post.url), place) });
  }
  return [...rows.values()];
}

function standing(checked: PageChecked | undefined, place: number): Pick<OnceRow, 'status' | 'check'> {
  if (!checked) return { status: 'waiting', check: null };
  if (checked.kind !== 'checked') return { status: checked.kind, check: null };
  const state = checked.states[place];
  return state ? { status: state.verdict, check: state.last } : { status: 'failed', check: null };
}

/** The pages of rows, each once, with what is expected of them. */
export function pagesOf(rows: readonly OnceRow[]): PageToCheck[] {
  const pages = Map.groupBy(rows, ({ post }) => post.url);
  return [...pages].map(([url, of]) => ({ url, posts: of.map(({ post }) => post) }));
}

/** Which rows are shown. */
export type OnceFilter = OnceStatus | 'all';

/** How many rows there are, and of each status, in words; those of which there are none are left out. */
export function countedOnce(
  rows: readonly OnceRow[],
): { readonly value: OnceFilter; readonly words: string; readonly count: number }[] {
  const counts = new Map<OnceStatus, number>();
  for (const { status } of rows) counts.set(status, (counts.get(status) ?? 0) + 1);
  const all = { value: 'all' as const, words: text('previewFilter_all'), count: rows.length };
  const each = STATUSES.flatMap((value) => {
    const count = counts.get(value) ?? 0;
    return count > 0 ? [{ value, words: onceStatusWords(value), count }] : [];
  });
  return [all, ...each];
}

/** A status in words. A link that no check has ever seen is not lost: it is not there. */
export function onceStatusWords(status: OnceStatus): string {
  switch (status) {
    case 'waiting':
    case 'noAccess':
    case 'busy':
    case 'failed':
      return text(`onceStatus_${status}`);
    case 'seems-lost':
      return text('onceStatus_noLink');
    case 'kept':
      return text('onceStatus_there');
    default:
      return postVerdictWords(status);
  }
}

/** The rows as a table in the user's words, the headings first. */
export function onceTable(rows: readonly OnceRow[]): TableRows {
  const columns = ['page', 'target', 'status', 'why', 'anchor', 'rel', 'http', 'finalUrl', 'at'] as const;
  return [
    columns.map((column) => text(`onceColumn_${column}`)),
    ...rows.map(({ post, status, check }) => [
      post.url,
      targetAddress(post.expect.target),
      onceStatusWords(status),
      check?.reasons.map(postReasonWords).join(' ') ?? '',
      check?.link?.text ?? '',
      check?.link?.rawRel ?? '',
      check?.status?.toString() ?? '',
      check?.finalUrl ?? '',
      check ? time(check.at) : '',
    ]),
  ];
}
