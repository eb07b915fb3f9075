import { isExpected } from '../../errors.ts';

/**
 * Why a file gives no rows, or no more of them:
 * - `empty`: nothing is in it
 * - `tooLarge`: it is beyond the bounds of `limits.ts`, and was not read
 * - `oldExcel`: a workbook as Excel wrote them before 2007 (`.xls`)
 * - `encrypted`: it has a password
 * - `openDocument`: a workbook of LibreOffice (`.ods`)
 * - `archive`: files packed together, and no workbook
 * - `pdf`, `image`: what their names say
 * - `webPage`: HTML; among it what some programs call `.xls`, and a Google Sheet that was not published
 * - `otherKind`: none of these, and no text
 * - `damaged`: a workbook that was cut off, or that breaks the rules of its format
 * - `swollen`: a workbook in which far more is packed than a list needs
 * - `noSheet`: a workbook without tables, or without the one that was asked for
 * - `unreadable`: the browser cannot read it: it was moved or changed since it was chosen, or nobody may
 * - `crashed`: the worker that read it ended, as where there is no memory left
 */
export const READ_PROBLEMS = [
  'empty',
  'tooLarge',
  'oldExcel',
  'encrypted',
  'openDocument',
  'archive',
  'pdf',
  'image',
  'webPage',
  'otherKind',
  'damaged',
  'swollen',
  'noSheet',
  'unreadable',
  'crashed',
] as const;
/** One of {@link READ_PROBLEMS}. */
export type ReadProblem = (typeof READ_PROBLEMS)[number];

/** Thrown by what reads a file, when it cannot go on. */
export class FileError extends Error {
  override name = 'FileError';
  readonly problem: ReadProblem;

  constructor(problem: ReadProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** Why a file cannot be read (any more), by what was thrown; null where nobody expected it, which makes it a bug. */
export function readProblemOf(error: unknown): ReadProblem | null {
  if (error instanceof FileError) return error.problem;
  // File API, "Errors and exceptions": it was moved, has changed since it was chosen, or the system keeps it closed.
  const isUnreadable =
    error instanceof DOMException && /^(NotReadable|NotFound|NotAllowed)Error$/.test(error.name);
  return isUnreadable || isExpected(error) ? 'unreadable' : null;
}
