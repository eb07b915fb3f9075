import { hasCellLinks, withoutCellLink } from './cell-link.ts';
import { type CellOf, cellReaders } from './cell-readers.ts';
import type { ColumnRole } from './column-role.ts';
import type { CsvRow } from './csv.ts';
import { evenHeading } from './heading.ts';
import { readCells } from './import-cells.ts';
import type { ImportedRow, ImportOptions } from './imported-row.ts';
import { UnreadableCell } from './row-problem.ts';
import { cellBehind, cellBeyond, tableRows } from './table.ts';
import type { Understanding } from './understand.ts';
import { plainCellText } from './written-address.ts';

/**
 * Reads the rows of a file, one after the other. A row that cannot be read is told, and the others are read.
 *
 * @param understanding of the file: `understand` finds it, and the user may have changed it
 */
export function* importRows(
  understanding: Understanding,
  options: ImportOptions,
): Generator<ImportedRow, undefined> {
  const read = rowReader(understanding, options);
  for (const row of tableRows(understanding.table)) yield read(row);
}

/**
 * Makes what reads the rows of a file, whoever cuts it into rows: of one that is too long to be held, they come in pieces.
 *
 * @param understanding of the file, or of its beginning
 */
export function rowReader(
  understanding: Understanding,
  options: ImportOptions,
): (row: CsvRow) => ImportedRow {
  const { table, roles, format } = understanding;
  const columns = new Map(roles.map((role, column) => [role, column]));
  columns.delete('none');
  const read = cellReaders(understanding);
  const beyond = beyondIn(understanding);
  const hasLinks = hasCellLinks(table.text);
  let cells: readonly string[] = [];
  // One function for all rows, and nothing done for roles that no column has: of some 30 that are asked for, most are such.
  const of = (role: ColumnRole) => {
    const column = columns.get(role);
    const cell = column === undefined ? undefined : cells[column];
    if (!cell) return '';
    return plainCellText(!hasLinks || role === 'page' || role === 'target' ? cell : withoutCellLink(cell));
  };
  const readHere = () => readCells(of, read, format, options);
  return (row) => {
    cells = row.cells ?? [];
    return readRow(row, of, beyond, readHere);
  };
}

/** Makes a function that finds what a row has beyond the columns. */
function beyondIn({
  table,
  roles,
  isExact,
}: Understanding): (cells: readonly string[]) => string | undefined {
  const headings = table.headings?.map(evenHeading) ?? roles;
  if (table.separator === null) return ([cell = '']) => cellBehind(cell);
  const columns = headings.findLastIndex((heading) => heading !== '') + 1;
  return (cells) => (cells.length > columns ? cellBeyond(cells, headings, isExact) : undefined);
}

function readRow(
  { line, cells }: CsvRow,
  of: CellOf,
  beyondIn: (cells: readonly string[]) => string | undefined,
  read: () => ReturnType<typeof readCells>,
): ImportedRow {
  const page = of('page');
  try {
    if (!cells) throw new UnreadableCell('quote', '');
    const beyond = beyondIn(cells);
    if (beyond !== undefined) throw new UnreadableCell('extraCells', beyond.trim());
    return { ok: true, line, page, ...read() };
  } catch (error) {
    if (!(error instanceof UnreadableCell)) throw error;
    return { ok: false, line, problem: error.problem, cell: error.cell, page };
  }
}
