/** A row of a table, and the line of the file where it begins, the first being 1. */
export interface CsvRow {
  readonly line: number;
  /** Null where a quote is never closed, or closed in the middle of a cell. */
  readonly cells: readonly string[] | null;
}

/** What parts the cells of a row; null where each line is one cell. */
export type Separator = ',' | ';' | '\t' | '|' | null;

/**
 * Reads comma-separated values (RFC 4180), also with other separators, as spreadsheets of many languages
 * write them. Blank lines are left out. Papa Parse was considered: of a row with a broken quote it makes one
 * cell of the rest of the file; here such a row ends at the end of its line, and takes no other along.
 *
 * @param file without byte order mark, or with one
 * @param separator as `separator.ts` finds it
 * @param most so many rows at most
 */
export function readCsv(file: string, separator: Separator, most = Number.POSITIVE_INFINITY): CsvRow[] {
  return [...csvRows(file, separator).take(most)];
}

/** The same row by row: what comes later is not looked at before it is asked for. */
export function* csvRows(file: string, separator: Separator): Generator<CsvRow, undefined> {
  const text = file.replace(/^\ufeff/, '');
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const row = readRow(text, at, separator);
    const end = row?.end ?? endOfLine(text, at);
    const cells = row?.cells ?? null;
    if (cells === null || cells.some((cell) => cell.trim() !== '')) yield { line, cells };
    line += lineBreaks(text.slice(at, end));
    at = end;
  }
}

/** @returns the cells, and where the next row begins; null where a quote is broken */
function readRow(text: string, start: number, separator: Separator): { cells: string[]; end: number } | null {
  const cells: string[] = [];
  for (let at = start; ; at++) {
    const cell = readCell(text, at, separator);
    if (!cell) return null;
    cells.push(cell.value);
    at = cell.end;
    if (text[at] === separator) continue;
    if (at >= text.length) return { cells, end: at };
    return { cells, end: text.startsWith('\r\n', at) ? at + 2 : at + 1 };
  }
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

function readCell(text: string, start: number, separator: Separator): Cell | null {
  const first = afterBlanks(text, start);
  const quoted = text[first] === '"' ? quotedCell(text, first, separator) : null;
  // `a, "b"`: a quote behind a blank is one only where it is closed as one.
  return quoted ?? (text[start] === '"' ? null : plainCell(text, start, separator));
}

function quotedCell(text: string, start: number, separator: Separator): Cell | null {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] === '"') continue;
    const end = afterBlanks(text, at + 1);
    return endsCell(text[end], separator)
      ? { value: text.slice(start + 1, at).replaceAll('""', '"'), end }
      : null;
  }
  return null;
}

function plainCell(text: string, start: number, separator: Separator): Cell {
  let end = start;
  while (!endsCell(text[end], separator)) end++;
  return { value: text.slice(start, end), end };
}

function endsCell(sign: string | undefined, separator: Separator): boolean {
  return sign === undefined || sign === separator || sign === '\n' || sign === '\r';
}

function afterBlanks(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ') at++;
  return at;
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
