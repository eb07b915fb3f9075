/** Why a cell is not taken for an address. */
export const ADDRESS_PROBLEMS = ['address', 'several', 'wildcard', 'credentials'] as const;
/** One of {@link ADDRESS_PROBLEMS}. */
export type AddressProblem = (typeof ADDRESS_PROBLEMS)[number];

/** What is wrong with a row, each with a sentence in the strings. */
export const ROW_PROBLEMS = [
  'quote',
  'noHeader',
  'html',
  'extraCells',
  'noAddress',
  ...ADDRESS_PROBLEMS,
  'target',
  'noTarget',
  'follow',
  'date',
  'dateOrder',
] as const;
/** One of {@link ROW_PROBLEMS}. */
export type RowProblem = (typeof ROW_PROBLEMS)[number];

/** What was not understood and costs a row nothing: see {@link CellNote}. */
export const CELL_NOTES = ['added', 'marks', 'seen', 'lostThere', 'noLink'] as const;

/**
 * Something in a row that costs it nothing, and that the user may want to know before it becomes a guest post: when it was
 * added, which marks the tool saw or when cannot be read; the tool calls the link lost; it is no link but a picture, a
 * script or the like.
 */
export interface CellNote {
  readonly problem: (typeof CELL_NOTES)[number];
  /** As written. */
  readonly cell: string;
}

/** Thrown where a cell cannot be read; ends its row alone. */
export class UnreadableCell extends Error {
  readonly problem: RowProblem;
  readonly cell: string;
  constructor(problem: RowProblem, cell: string) {
    super(problem);
    this.problem = problem;
    this.cell = cell;
  }
}
