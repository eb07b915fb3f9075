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
  const columns = new Map(understanding.roles.map((role, column) => [role, column]));
  const headings = understanding.table.headings?.map(evenHeading) ?? understanding.roles;
  for (const row of tableRows(understanding.table)) {
    const of = (role: ColumnRole) => {
      const column = role === 'none' ? undefined : columns.get(role);
      return column === undefined ? '' : plainCellText(row.cells?.[column] ?? '');
    };
    yield readRow(row, of, headings, understanding, options);
  }
}

function readRow(
  { line, cells }: CsvRow,
  of: (role: ColumnRole) => string,
  headings: readonly string[],
  understanding: Understanding,
  options: ImportOptions,
): ImportedRow {
  const page = of('page');
  try {
    if (!cells) throw new UnreadableCell('quote', '');
    const beyond =
      understanding.table.separator === null
        ? cellBehind(cells[0] ?? '')
        : cellBeyond(cells, headings, understanding.isExact);
    if (beyond !== undefined) throw new UnreadableCell('extraCells', beyond.trim());
    return { ok: true, line, page, ...readCells(of, understanding, options) };
  } catch (error) {
    if (!(error instanceof UnreadableCell)) throw error;
    return { ok: false, line, problem: error.problem, cell: error.cell, page };
  }
}
