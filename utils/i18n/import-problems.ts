import type { CellNote, RowProblem } from '../exchange/row-problem.ts';
import { text } from './text.ts';

/**
 * What is wrong with a row of an imported file, and what to do, in one or two sentences.
 *
 * @param row `line` is its number in the file, `cell` the text of the cell that is wrong
 */
export function importProblemWords(row: {
  readonly line: number;
  readonly problem: RowProblem;
  readonly cell: string;
}): string {
  return text(`importProblem_${row.problem}`, row.line, row.cell);
}

/** What was not understood in a row that is read all the same, in one sentence. */
export function importNoteWords(line: number, { problem, cell }: CellNote): string {
  return text(`importNote_${problem}`, line, cell);
}
