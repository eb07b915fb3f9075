import { openWorkbook, type Sheet } from '../workbook/open-workbook.ts';
import { sheetLines } from '../workbook/sheet-lines.ts';
import { compoundFileProblem } from './compound-file.ts';
import { fileKind } from './file-kind.ts';
import { TABLE_CHARACTERS_AT_MOST, TEXT_FILE_AT_MOST, WORKBOOK_FILE_AT_MOST } from './limits.ts';
import { FileError, type ReadProblem, readProblemOf } from './read-problem.ts';
import { textPieces } from './text-pieces.ts';

/** A file that can be read. */
export interface ReadableFile {
  /** Of a workbook, in its order; none of a text. */
  readonly sheets: readonly Sheet[];
  /** The first sheet that the workbook shows, counted from 0. */
  readonly sheet: number;
  /**
   * All of it as one text, by which formats are understood: a text decoded, a sheet with tabs between its cells.
   *
   * @param sheet of a workbook; else the first that it shows
   */
  text(sheet?: number): Promise<WholeText>;
}

/** A text, or why there is none. */
export type WholeText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: ReadProblem };

/** A file that was opened, or why it cannot be. */
export type OpenedFile =
  | { readonly ok: true; readonly file: ReadableFile }
  | { readonly ok: false; readonly problem: ReadProblem };

/** Bytes by which the kind of a file is told. */
const FIRST = 64 * 1024;

/**
 * Finds out what is in a file that a user gives. Of a large one only its beginning is read.
 *
 * @param charset what is known of a text's; undefined where it is to be found out
 * @returns rejects for what nobody expects alone
 */
export async function openFile(file: Blob, charset?: string): Promise<OpenedFile> {
  return orProblem(async () => ({ ok: true, file: await opened(file, charset) }));
}

async function opened(file: Blob, charset?: string): Promise<ReadableFile> {
  const kind = fileKind(new Uint8Array(await file.slice(0, FIRST).arrayBuffer()));
  if (kind === 'compoundFile') throw new FileError(await compoundFileProblem(file));
  if (kind !== 'text' && kind !== 'zip') throw new FileError(kind);
  if (file.size > (kind === 'text' ? TEXT_FILE_AT_MOST : WORKBOOK_FILE_AT_MOST))
    throw new FileError('tooLarge');
  if (kind === 'text') return { sheets: [], sheet: 0, text: () => wholeText(textPieces(file, charset)) };
  const { sheets, rows } = await openWorkbook(file);
  const shown = Math.max(
    0,
    sheets.findIndex(({ isHidden }) => !isHidden),
  );
  return { sheets, sheet: shown, text: (sheet = shown) => wholeText(sheetLines(rows(sheet))) };
}

async function wholeText(pieces: AsyncIterable<string>): Promise<WholeText> {
  return orProblem(async () => {
    let whole = '';
    for await (const piece of pieces) {
      whole += piece;
      if (whole.length > TABLE_CHARACTERS_AT_MOST) throw new FileError('swollen');
    }
    return { ok: true, text: whole };
  });
}

/** Makes data of what was thrown because the file cannot be read; what nobody expects goes on. */
async function orProblem<T>(
  work: () => Promise<T>,
): Promise<T | { readonly ok: false; readonly problem: ReadProblem }> {
  try {
    return await work();
  } catch (error) {
    const problem = readProblemOf(error);
    if (problem === null) throw error;
    return { ok: false, problem };
  }
}
