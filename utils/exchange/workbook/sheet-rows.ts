import { withCellLink } from '../cell-link.ts';
import type { CsvRow } from '../csv-parser.ts';
import { COLUMNS_AT_MOST } from '../file/limits.ts';
import { type CellContext, workbookCellText } from './cell-text.ts';
import { type CellLinks, formulaLink } from './hyperlinks.ts';
import { partPieces } from './read-part.ts';
import { textCollector } from './text-collector.ts';
import { type XmlHandler, xmlAttribute } from './xml.ts';
import type { ZipEntry } from './zip.ts';

/**
 * The rows of a sheet (ECMA-376, part 1, 18.3.1). Cells and rows that the file leaves out are empty; rows without any
 * text are left out. A cell that leads to an address has it behind its text: see `withCellLink`.
 *
 * @param links of the sheet's cells; what formulas link to is read with the rows
 * @throws `FileError` where it is damaged
 */
export async function* sheetRows(
  file: Blob,
  entry: ZipEntry,
  context: CellContext,
  links: CellLinks,
): AsyncGenerator<readonly CsvRow[], void, undefined> {
  let rows: CsvRow[] = [];
  const handler = rowReader(context, links, (row) => rows.push(row));
  for await (const _ of partPieces(file, entry, handler)) {
    yield rows;
    rows = [];
  }
}

function rowReader(context: CellContext, links: CellLinks, found: (row: CsvRow) => void): XmlHandler {
  const collector = textCollector('v', 't');
  const formulas = textCollector('f');
  let line = 0;
  let cells: string[] = [];
  let column = -1;
  let cell: string | null = null;
  return {
    open(name, attributes) {
      collector.open(name);
      formulas.open(name);
      if (name === 'row') {
        // Some programs number neither rows nor cells: these follow each other.
        line = Number(xmlAttribute(attributes, 'r') ?? line + 1);
        cells = [];
        column = -1;
      } else if (name === 'c') {
        column = columnOf(xmlAttribute(attributes, 'r')) ?? column + 1;
        cell = attributes;
      }
    },
    text(text) {
      if (cell === null) return;
      collector.text(text);
      formulas.text(text);
    },
    close(name) {
      collector.close(name);
      formulas.close(name);
      if (name === 'c' && cell !== null) {
        const type = xmlAttribute(cell, 't');
        const text = workbookCellText(type, xmlAttribute(cell, 's'), collector.take(), context);
        const address = formulaLink(formulas.take()) ?? (links.size > 0 && links.get(nameOf(column, line)));
        const value = address && text !== '' ? withCellLink(text, address) : text;
        if (value !== '' && column < COLUMNS_AT_MOST) {
          while (cells.length < column) cells.push('');
          cells[column] = value;
        }
        cell = null;
      } else if (name === 'row' && cells.some((text) => text.trim() !== '')) {
        found({ line, cells });
      }
    },
  };
}

/** Column 27 of line 12 is `AB12`. */
function nameOf(column: number, line: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${line}`;
}

/** `AB12` is column 27, the first being 0. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/i.exec(reference ?? '')?.[0].toUpperCase();
  if (!letters) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
