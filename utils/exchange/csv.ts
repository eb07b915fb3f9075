/** A row of a table, and the line of the file where it begins, the first being 1. */
export interface CsvRow {
  readonly line: number;
  /** Null where a quote is never closed, or closed in the middle of a cell. */
  readonly cells: readonly string[] | null;
}

/**
 * In order of preference: of two that a line has as often, a comma is more likely part of a text than
 * a tab.
 */
const SEPARATORS = ['\t', ';', ','] as const;

/**
 * Reads comma-separated values (RFC 4180), also with semicolons or tabs, as
 * spreadsheets of many languages write them. A row with a broken quote ends at
 * the end of its line, so that it takes no other along. Blank lines are left out.
 */
export function readCsv(file: string): CsvRow[] {
  const text = file.replace(/^\ufeff/, '');
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const row = readRow(text, at, separator);
    const end = row?.end ?? endOfLine(text, at);
    const cells = row?.cells ?? null;
    if (cells === null || cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
    line += lineBreaks(text.slice(at, end));
    at = end;
  }
  return rows;
}

/** The separator that the first line has most of, outside of quotes. */
function separatorOf(text: string): string {
  const first = text.slice(0, endOfLine(text, 0)).replace(/"[^"]*"/g, '');
  const count = (separator: string) => first.split(separator).length;
  const best = SEPARATORS.reduce((most, each) => (count(each) > count(most) ? each : most));
  return count(best) > 1 ? best : ',';
}

/** @returns the cells, and where the next row begins; null where a quote is broken */
function readRow(text: string, start: number, separator: string): { cells: string[]; end: number } | null {
  const cells: string[] = [];
  for (let at = start; ; at++) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator);
    if (!cell) return null;
    cells.push(cell.value);
    at = cell.end;
    if (text[at] === separator) continue;
    if (at >= text.length) return { cells, end: at };
    if (text[at] === '\n') return { cells, end: at + 1 };
    if (text[at] === '\r') return { cells, end: text[at + 1] === '\n' ? at + 2 : at + 1 };
    return null;
  }
}

function quotedCell(text: string, start: number): { value: string; end: number } | null {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] === '"') continue;
    return { value: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
  return null;
}

function plainCell(text: string, start: number, separator: string): { value: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: text.slice(start, end), end };
}

/** Where the next line begins. */
function endOfLine(text: string, start: number): number {
  const found = /\r\n|\n|\r/g;
  found.lastIndex = start;
  const end = found.exec(text);
  return end ? end.index + end[0].length : text.length;
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
