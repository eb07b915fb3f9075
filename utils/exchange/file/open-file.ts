import type { Separator } from '../csv-row.ts';
import { openWorkbook, type Sheet } from '../workbook/open-workbook.ts';
import { compoundFileProblem } from './compound-file.ts';
import { fileKind } from './file-kind.ts';
import { TEXT_FILE_AT_MOST, WORKBOOK_FILE_AT_MOST } from './limits.ts';
import { readHead, type TextContent, textRows } from './open-text.ts';
import { FileError, type ReadProblem, readProblemOf } from './read-problem.ts';
import { type RowBatch, type RowSlice, rowSlices } from './row-slices.ts';

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
}

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
  try {
    return { ok: true, file: await opened(file, charset) };
  } catch (error) {
    const problem = readProblemOf(error);
    if (problem === null) throw error;
    return { ok: false, problem };
  }
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
    };
  }
  const { sheets, rows } = await openWorkbook(file);
  const shown = sheets.findIndex(({ isHidden }) => !isHidden);
  return {
    content: { kind: 'workbook', sheets, sheet: Math.max(0, shown) },
    slices: (wanted) => rowSlices('sheet' in wanted ? rows(wanted.sheet) : none()),
  };
}

/** What was asked for is not in such a file. */
async function* none(): AsyncGenerator<RowBatch, void, undefined> {
  yield await Promise.reject(new FileError('noSheet'));
}
