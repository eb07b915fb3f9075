import type { ReadableFile } from '../../utils/exchange/file/open-file.ts';
import type { TableProblem } from '../../utils/exchange/import-worker.ts';
import { type Understanding, understand } from '../../utils/exchange/understand.ts';

/** A table that is understood, or why it is none. */
export type ReadTable =
  | { readonly ok: true; readonly understanding: Understanding }
  | { readonly ok: false; readonly problem: TableProblem };

/** Understands a text, or cells that were pasted. */
export function readTable(text: string): ReadTable {
  const understood = understand(text);
  if (understood.ok) return understood;
  return { ok: false, problem: understood.problem === 'html' ? 'webPage' : understood.problem };
}

/** Understands one sheet of a workbook, counted from 0, or a file that is a text. */
export async function readSheet(file: ReadableFile, sheet: number): Promise<ReadTable> {
  const whole = await file.text(sheet);
  return whole.ok ? readTable(whole.text) : whole;
}

/**
 * Finds the first sheet that a workbook shows and that is a table: covers and notes often come before it.
 *
 * @returns the first that it shows where none is one; of a text, the text
 */
export async function firstTable(file: ReadableFile): Promise<{ sheet: number; read: ReadTable }> {
  const first = { sheet: file.sheet, read: await readSheet(file, file.sheet) };
  if (first.read.ok) return first;
  for (const [sheet, { isHidden }] of file.sheets.entries()) {
    if (isHidden || sheet <= file.sheet) continue;
    const read = await readSheet(file, sheet);
    if (read.ok) return { sheet, read };
  }
  return first;
}
