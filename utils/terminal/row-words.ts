import './english.ts';
import type { ImportedRow } from '../exchange/imported-row.ts';

const { importNoteWords, importProblemWords } = await import('../i18n/import-problems.ts');
const { readProblemWords } = await import('../i18n/read-problems.ts');

/** Why a file cannot be read, and what to do, in sentences. */
export const fileProblem = readProblemWords;

/** A row of the file that could not be read. */
export type BadRow = ImportedRow & { ok: false };

/** A row that could not be read, as a line of text. */
export function rowErrorLine(row: BadRow): string {
  return `${'unread'.padEnd(11)} ${row.page}${row.page && '  '}${rowProblemWords(row)}`;
}

/** What is wrong with a row, in sentences. */
export function rowProblemWords(row: BadRow): string {
  const words = importProblemWords(row);
  return row.problem === 'noTarget' ? `${words} Or give --domain.` : words;
}

/** What was not understood in a row that is checked all the same, in sentences. */
export function rowNotes(row: ImportedRow): string[] {
  return row.ok ? row.notes.map((note) => importNoteWords(row.line, note)) : [];
}
