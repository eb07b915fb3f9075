import type { ImportedRow } from '../../utils/exchange/imported-row.ts';
import { i18nOf } from '../../utils/i18n/english.ts';
import type { PostRecord } from '../../utils/store/schema.ts';

// Node has no `browser.i18n`: the modules below read it when they are imported.
Object.assign(globalThis, { chrome: { i18n: i18nOf('en') } });
const { postReasonWords } = await import('../../utils/i18n/posts.ts');
const { importNoteWords, importProblemWords } = await import('../../utils/i18n/import-problems.ts');
const { readProblemWords } = await import('../../utils/i18n/read-problems.ts');

/** Why a file cannot be read, and what to do, in sentences. */
export const fileProblem = readProblemWords;

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

type BadRow = ImportedRow & { ok: false };

/** A row that could not be read, as a line of JSON. */
export function rowErrorReport(row: BadRow): string {
  const { page, problem, line } = row;
  return JSON.stringify({ page, error: { code: problem, line, message: problemWords(row) } });
}

/** A row that could not be read, as a line of text. */
export function rowErrorLine(row: BadRow): string {
  return `${'unread'.padEnd(11)} ${row.page}${row.page && '  '}${problemWords(row)}`;
}

function problemWords(row: BadRow): string {
  const words = importProblemWords(row);
  return row.problem === 'noTarget' ? `${words} Or give --domain.` : words;
}

/** What was not understood in a row that is checked all the same, in sentences. */
export function rowNotes(row: ImportedRow): string[] {
  return row.ok ? row.notes.map((note) => importNoteWords(row.line, note)) : [];
}
