import { escapeHtml } from './escape-html.ts';
import { safeCell } from './formula.ts';

/** A table to be written, the headings first. */
export type TableRows = readonly (readonly string[])[];

/**
 * Writes comma-separated values (RFC 4180) as Screaming Frog does: each cell in quotes, and first a byte order mark,
 * without which Excel reads UTF-8 as an old charset.
 */
export function csvOf(rows: TableRows): string {
  return BYTE_ORDER_MARK + csvLines(rows);
}

/** What a CSV file begins with that is written piece by piece. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Writes a piece of a CSV file: each row ends with a line break, as in {@link csvOf}. */
export function csvLines(rows: TableRows): string {
  let lines = '';
  for (const cells of rows) {
    let line = '';
    for (const cell of cells) line += `${line && ','}"${safeCell(cell).replaceAll('"', '""')}"`;
    lines += `${line}\r\n`;
  }
  return lines;
}

/**
 * Writes tab-separated values, for the clipboard: each row is one line. Spreadsheets read a quote at the beginning of a
 * cell, up to the next one: it would take the cells between along, or hide a formula.
 */
export function tsvOf(rows: TableRows): string {
  return rows.map((cells) => cells.map((cell) => lineCell(cell).replace(/^"/, `'"`)).join('\t')).join('\n');
}

/** Writes an HTML table, for the clipboard: spreadsheets and mails keep its cells whatever stands in them. */
export function htmlTableOf([headings = [], ...rows]: TableRows): string {
  const row = (name: 'th' | 'td', cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${name}>${escapeHtml(lineCell(cell))}</${name}>`).join('')}</tr>`;
  return `<table>${row('th', headings)}${rows.map((cells) => row('td', cells)).join('')}</table>`;
}

/** Blanks come first: HTML drops those before a sign that makes a formula. */
function lineCell(cell: string): string {
  return safeCell(cell.replace(/\s+/g, ' ').trim());
}
