import { i18nOf } from '../../utils/i18n/english.ts';
import { beginOf, dayOf } from '../../utils/posts/day.ts';
import { postKey } from '../../utils/posts/post.ts';
import type { RecordedPost } from '../../utils/store/posts/recorded.ts';
import type { PostRecord } from '../../utils/store/schema.ts';
import { type BadRow, rowErrorLine } from '../../utils/terminal/row-words.ts';
import type { Instant } from '../../utils/time.ts';
import type { ReadRow } from './check-rows.ts';
import type { InspectArguments } from './inspect-arguments.ts';
import { postLine, postReport, rowErrorReport } from './post-report.ts';

// Node has no `browser.i18n`: the modules below read it when they are imported.
Object.assign(globalThis, { chrome: { i18n: i18nOf('en') } });
const { POSTS_CSV_HEAD } = await import('../../utils/i18n/posts-csv.ts');
const { postRow } = await import('../../utils/i18n/post-table.ts');
const { csvLines } = await import('../../utils/exchange/write-table.ts');
const { postJson } = await import('../../utils/exchange/export/post-json.ts');
const { clientReport } = await import('../../utils/terminal/client-report.ts');

/** How the guest posts of a file are printed. */
export interface PostsOutput {
  /** What comes before the first of them; '' for nothing. */
  readonly head: string;
  /** A guest post as a line; null where it is only noted for the end. */
  line(row: ReadRow, record: PostRecord): string | null;
  /** A row that could not be read, as a line; null where it is none of what is printed, and is told on stderr. */
  unread(row: BadRow): string | null;
  /** What comes after the last of them; '' for nothing. */
  foot(): Promise<string>;
}

/** What is printed where the command line says no `--format`: a line of text or of JSON for each row. */
const plain = (isJson: boolean): PostsOutput => ({
  head: '',
  line: ({ page }, record) => (isJson ? postReport : postLine)(page, record),
  unread: isJson ? rowErrorReport : rowErrorLine,
  foot: async () => '',
});

/**
 * Finds how guest posts are printed.
 *
 * @param now their state is of this moment
 */
export function outputOf({ format, json, domains }: InspectArguments, now: Instant): PostsOutput {
  if (format === null) return plain(json);
  const others = { head: '', unread: () => null, foot: async () => '' };
  if (format === 'jsonl')
    return { ...others, line: (row, record) => postJson(checkedPost(row, record), now, null) };
  if (format === 'csv')
    return {
      ...others,
      head: POSTS_CSV_HEAD.trimEnd(),
      line: (row, record) => csvLines([postRow(checkedPost(row, record).record, now, null)]).trimEnd(),
    };
  const posts = new Map<ReadRow, RecordedPost>();
  return {
    ...others,
    line(row, record) {
      posts.set(row, checkedPost(row, record));
      return null;
    },
    foot: () => reportNow([...posts.values()], domains, now),
  };
}

/** The guest post as the file has it, with its check: it was added tomorrow, so that it is checked by the run alone. */
function checkedPost({ posts }: ReadRow, record: PostRecord): RecordedPost {
  const { post, state, id } = record;
  const added = posts.find((one) => postKey(one) === postKey(post))?.added ?? post.added;
  return {
    record: { ...record, post: { ...post, added } },
    checks: state.last ? [{ ...state.last, postId: id }] : [],
    edits: [],
  };
}

/** The report of guest posts that were checked just now. Its time is today: a file knows nothing of what was before. */
function reportNow(
  posts: readonly RecordedPost[],
  domains: readonly string[],
  now: Instant,
): Promise<string> {
  async function* slices() {
    yield posts;
  }
  // Checks end after the command began.
  const to = Math.max(now, ...posts.flatMap(({ checks }) => checks.map(({ at }) => at)));
  return clientReport(slices(), domains, { from: beginOf(dayOf(now)), to });
}
