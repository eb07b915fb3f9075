import type { Separator } from '../csv-row.ts';
import { openWorkbook, type Sheet } from '../workbook/open-workbook.ts';
import { sheetLines } from '../workbook/sheet-lines.ts';
import { compoundFileProblem } from './compound-file.ts';
import { fileKind } from './file-kind.ts';
import { TABLE_CHARACTERS_AT_MOST, TEXT_FILE_AT_MOST, WORKBOOK_FILE_AT_MOST } from './limits.ts';
import { readHead, type TextContent, textRows } from './open-text.ts';
import { FileError, type ReadProblem, readProblemOf } from './read-problem.ts';
import { type RowBatch, type RowSlice, rowSlices } from './row-slices.ts';
import { textPieces } from './text-pieces.ts';

/** A workbook: its sheets, in its order, and which is the first that it shows, counted from 0. */
export interface WorkbookContent {
  readonly kind: 'workbook';
  readonly sheets: readonly Sheet[];
  readonly sheet: number;
}

/** Which rows of a file: how those of a text are told apart, or which sheet of a workbook, counted from 0. */
export type RowsWanted = { readonly separator: Separator } | { readonly sheet: number };

/** A file whose rows can be read, here or by a worker. */
export interface FileRows {
  readonly content: TextContent | WorkbookContent;
  /**
   * Its rows from the first on, slice by slice; read only as they are asked for. The last slice says what went wrong.
   * Can be called again, with another separator or sheet, when the slices before are done with.
   */
  slices(wanted: RowsWanted): AsyncGenerator<RowSlice, void, undefined>;
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
  | { readonly ok: true; readonly file: FileRows }
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

async function opened(file: Blob, charset?: string): Promise<FileRows> {
  const kind = fileKind(new Uint8Array(await file.slice(0, FIRST).arrayBuffer()));
  if (kind === 'compoundFile') throw new FileError(await compoundFileProblem(file));
  if (kind !== 'text' && kind !== 'zip') throw new FileError(kind);
  if (file.size > (kind === 'text' ? TEXT_FILE_AT_MOST : WORKBOOK_FILE_AT_MOST))
    throw new FileError('tooLarge');
  if (kind === 'text') {
    const content = await readHead(file, charset);
    return {
      content,
      slices: (wanted) =>
        rowSlices('separator' in wanted ? textRows(file, wanted.separator, charset) : none()),
      text: () => wholeText(textPieces(file, charset)),
    };
  }
  const { sheets, rows } = await openWorkbook(file);
  const shown = Math.max(
    0,
    sheets.findIndex(({ isHidden }) => !isHidden),
  );
  return {
    content: { kind: 'workbook', sheets, sheet: shown },
    slices: (wanted) => rowSlices('sheet' in wanted ? rows(wanted.sheet) : none()),
    text: (sheet = shown) => wholeText(sheetLines(rows(sheet))),
  };
}

async function wholeText(pieces: AsyncIterable<{ readonly text: string }>): Promise<WholeText> {
  return orProblem(async () => {
    let whole = '';
    for await (const { text } of pieces) {
      whole += text;
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

/** What was asked for is not in such a file. */
async function* none(): AsyncGenerator<RowBatch, void, undefined> {
  yield await Promise.reject(new FileError('noSheet'));
}
