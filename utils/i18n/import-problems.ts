import type { RowProblem } from '../exchange/linkody.ts';
import { text } from './text.ts';

/** What is wrong with a row of a file, and what to do, as one plain sentence or two. */
export function importProblemWords(row: {
  readonly line: number;
  readonly problem: RowProblem;
  readonly cell: string;
}): string {
  return text(`importProblem_${row.problem}`, row.line, row.cell);
}
