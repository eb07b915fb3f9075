import type { ImportedRow } from '../../utils/exchange/linkody.ts';
import { i18nOf } from '../../utils/i18n/english.ts';
import type { PostRecord } from '../../utils/store/schema.ts';

// The sentences are the extension's own; here no browser has them.
Object.assign(globalThis, { chrome: { i18n: i18nOf('en') } });
const { postReasonWords } = await import('../../utils/i18n/posts.ts');
const { importProblemWords } = await import('../../utils/i18n/import-problems.ts');

/** What `npm run inspect -- --posts --json` prints of a guest post. */
export function postReport({ post, state: { verdict, last } }: PostRecord): string {
  const { target } = post.expect;
  return JSON.stringify({
    page: post.url,
    finalUrl: last?.finalUrl ?? null,
    target: target.kind === 'page' ? target.url : target.name,
    verdict,
    reasons: (last?.reasons ?? []).map((reason) => ({ code: reason.code, text: postReasonWords(reason) })),
    changes: last?.changes ?? [],
    checkedAt: last && new Date(last.at).toISOString(),
  });
}

/** The same for people. */
export function postLine({ post, state: { verdict, last } }: PostRecord): string {
  const why = (last?.reasons ?? []).map(postReasonWords).join('; ');
  return `${verdict.padEnd(11)} ${post.url}${why && `  ${why}`}`;
}

type BadRow = ImportedRow & { ok: false };

/** What it prints of a row that could not be read. */
export function rowErrorReport(row: BadRow): string {
  const { page, problem, line } = row;
  return JSON.stringify({ page, error: { code: problem, line, message: importProblemWords(row) } });
}

/** The same for people. */
export function rowErrorLine(row: BadRow): string {
  return `${'unread'.padEnd(11)} ${row.page}${row.page && '  '}${importProblemWords(row)}`;
}
