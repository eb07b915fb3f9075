import { i18nOf } from '../../utils/i18n/english.ts';
import type { PostRecord } from '../../utils/store/schema.ts';
import { type BadRow, rowProblemWords } from '../../utils/terminal/row-words.ts';

// Node has no `browser.i18n`: the modules below read it when they are imported.
Object.assign(globalThis, { chrome: { i18n: i18nOf('en') } });
const { postReasonWords } = await import('../../utils/i18n/posts.ts');

/**
 * One guest post as a line of JSON: the output of `npm run inspect -- --posts --json`.
 *
 * @param page as the file has it
 */
export function postReport(page: string, { post, state: { verdict, last } }: PostRecord): string {
  const { target } = post.expect;
  return JSON.stringify({
    page,
    finalUrl: last?.finalUrl ?? null,
    target: target.kind === 'page' ? target.url : target.name,
    verdict,
    reasons: (last?.reasons ?? []).map((reason) => ({ code: reason.code, text: postReasonWords(reason) })),
    changes: last?.changes ?? [],
    checkedAt: last && new Date(last.at).toISOString(),
  });
}

/** One guest post as a line of text: verdict, address as the file has it, reasons. */
export function postLine(page: string, { state: { verdict, last } }: PostRecord): string {
  const why = (last?.reasons ?? []).map(postReasonWords).join('; ');
  return `${verdict.padEnd(11)} ${page}${why && `  ${why}`}`;
}

/** A row that could not be read, as a line of JSON. */
export function rowErrorReport(row: BadRow): string {
  const { page, problem, line } = row;
  return JSON.stringify({ page, error: { code: problem, line, message: rowProblemWords(row) } });
}
