import { readTypedAddress } from '../domains/typed-address.ts';
import type { ExpectedTarget, GuestPost } from '../posts/post.ts';
import type { Instant } from '../time.ts';
import type { CsvRow } from './csv.ts';
import { type DayOrder, dayOrderOf } from './dates.ts';
import { LINKODY_COLUMNS, type LinkodyColumn, TERM_COLUMNS, type TermColumn } from './linkody-columns.ts';
import { type CellNote, plainCellText, postsOf, type RowProblem, UnreadableCell } from './linkody-row.ts';
import { cellBehind, cellBeyond, readTable, type Table } from './table.ts';

/** A row of a file, as far as it could be read. */
export type ImportedRow =
  | {
      readonly ok: true;
      readonly line: number;
      /** The row's page, as written. */
      readonly page: string;
      /** One post; several where the row names no target and there are several to look for. */
      readonly posts: readonly GuestPost[];
      /** What was not understood, and does not matter for the verdict. */
      readonly notes: readonly CellNote[];
    }
  | {
      readonly ok: false;
      readonly line: number;
      readonly problem: RowProblem;
      /** What cannot be read, as written. */
      readonly cell: string;
      /** The row's page, as written. */
      readonly page: string;
    };

/**
 * Reads a file in Linkody's format. A row that cannot be read is reported, and the others are read. A list of
 * addresses needs no headings, nor does one of pages and where they should link to.
 *
 * @param targets where links should lead whose row does not say it
 * @param now for rows that do not say when they were added
 */
export function readLinkody(file: string, targets: readonly ExpectedTarget[], now: Instant): ImportedRow[] {
  const table = readTable(file, [...LINKODY_COLUMNS, ...TERM_COLUMNS], LINKODY_COLUMNS[0]);
  const [first] = table.rows;
  if (!table.headings && first?.cells && !isAddress(first.cells[0] ?? '')) {
    const [cell = ''] = first.cells;
    return [{ ok: false, line: first.line, problem: 'noHeader', cell, page: cell }];
  }
  const { rows, separator } = table;
  const headings = table.headings ?? headingsFor(table);
  const read = (row: CsvRow, column: LinkodyColumn | TermColumn) =>
    plainCellText(row.cells?.[headings.indexOf(column)] ?? '');
  const isExact = rows.some(({ cells }) => cells?.length === headings.length);
  const order = dayOrderOf(rows.flatMap((row) => [read(row, 'ADDED'), read(row, 'EXPIRES')]));
  return rows.map((row) =>
    readRow(row, { headings, separator, isExact, targets, now, order, of: (column) => read(row, column) }),
  );
}

/** What a row is read by. */
interface RowContext extends Pick<Table, 'separator'> {
  readonly headings: readonly string[];
  /** Rows have as many cells as there are headings. */
  readonly isExact: boolean;
  readonly targets: readonly ExpectedTarget[];
  readonly now: Instant;
  readonly order: DayOrder | null;
  readonly of: (column: LinkodyColumn | TermColumn) => string;
}

function readRow(
  { line, cells }: CsvRow,
  { headings, separator, isExact, targets, now, order, of }: RowContext,
): ImportedRow {
  const page = of('URL FROM');
  try {
    if (!cells) throw new UnreadableCell('quote', '');
    const beyond = separator === null ? cellBehind(cells[0] ?? '') : cellBeyond(cells, headings, isExact);
    if (beyond !== undefined) throw new UnreadableCell('extraCells', beyond.trim());
    return { ok: true, line, page, ...postsOf(of, targets, now, order) };
  } catch (error) {
    if (!(error instanceof UnreadableCell)) throw error;
    return { ok: false, line, problem: error.problem, cell: error.cell, page };
  }
}

/** The columns of a file that names none: pages, pages and their targets, or Linkody's own. */
function headingsFor({ rows }: Table): readonly string[] {
  const isPair = ({ cells }: CsvRow) => cells?.length === 2 && isAddress(cells[1] ?? '');
  return rows.every(isPair) ? [LINKODY_COLUMNS[0], LINKODY_COLUMNS[3]] : LINKODY_COLUMNS;
}

function isAddress(text: string): boolean {
  return readTypedAddress(plainCellText(text)) !== null;
}
