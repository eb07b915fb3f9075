import type { CsvRow } from '../csv-parser.ts';
import { COLUMNS_AT_MOST, SLICE_CHARACTERS, SLICE_ROWS } from './limits.ts';
import { type ReadProblem, readProblemOf } from './read-problem.ts';

/** Rows as they come, few or many. */
export interface RowBatch {
  readonly rows: readonly CsvRow[];
  /** How much of the file was read for them, from 0 to 1. */
  readonly progress: number;
}

/** Some rows of a file, in their order: no more than are dealt with in a few milliseconds. */
export interface RowSlice extends RowBatch {
  readonly isLast: boolean;
  /** Why no more rows come, in the last slice alone: those before it are right. Null where all is well. */
  readonly problem: ReadProblem | null;
}

/**
 * Cuts rows into slices.
 *
 * @returns ends with a slice that is the last, whatever happens; why a file cannot be read further is said there
 * @throws what nobody expects
 */
export async function* rowSlices(
  batches: AsyncIterable<RowBatch>,
): AsyncGenerator<RowSlice, void, undefined> {
  let rows: CsvRow[] = [];
  let characters = 0;
  let progress = 0;
  let problem: ReadProblem | null = null;
  try {
    for await (const batch of batches) {
      for (const row of batch.rows) {
        rows.push(narrow(row));
        for (const cell of row.cells ?? []) characters += cell.length;
        if (rows.length < SLICE_ROWS && characters < SLICE_CHARACTERS) continue;
        yield { rows, progress, isLast: false, problem };
        rows = [];
        characters = 0;
      }
      progress = batch.progress;
    }
  } catch (error) {
    problem = readProblemOf(error);
    if (problem === null) throw error;
  }
  yield { rows, progress: problem === null ? 1 : progress, isLast: true, problem };
}

function narrow(row: CsvRow): CsvRow {
  const { line, cells } = row;
  return cells && cells.length > COLUMNS_AT_MOST ? { line, cells: cells.slice(0, COLUMNS_AT_MOST) } : row;
}
