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

/**
 * The same row by row: what comes later is not looked at before it is asked for.
 *
 * @param skipped so many rows at the beginning are left out
 */
export function* csvRows(file: string, separator: Separator, skipped = 0): Generator<CsvRow, undefined> {
  const text = file.startsWith('\ufeff') ? file.slice(1) : file;
  const code = separator === null ? NONE : separator.charCodeAt(0);
  let line = 1;
  let left = skipped;
  for (let at = 0; at < text.length; ) {
    const row = readRow(text, at, code);
    const end = row?.end ?? endOfLine(text, at);
    const cells = row?.cells ?? null;
    if (cells === null || cells.some((cell) => cell.trim() !== '')) {
      if (left > 0) left--;
      else yield { line, cells };
    }
    line += lineBreaks(text, at, end);
    at = end;
  }
}

/** Codes of signs: a file has millions. */
const [QUOTE, BLANK, LF, CR] = [0x22, 0x20, 0x0a, 0x0d];
/** The code of no sign. */
const NONE = -1;

/** @returns the cells, and where the next row begins; null where a quote is broken */
function readRow(text: string, start: number, separator: number): { cells: string[]; end: number } | null {
  const cells: string[] = [];
  for (let at = start; ; at++) {
    const cell = readCell(text, at, separator);
    if (!cell) return null;
    cells.push(cell.value);
    at = cell.end;
    if (at >= text.length) return { cells, end: at };
    const code = text.charCodeAt(at);
    if (code === separator) continue;
    return { cells, end: code === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1 };
  }
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

function readCell(text: string, start: number, separator: number): Cell | null {
  const first = afterBlanks(text, start);
  const quoted = text.charCodeAt(first) === QUOTE ? quotedCell(text, first, separator) : null;
  // `a, "b"`: a quote behind a blank is one only where it is closed as one.
  return quoted ?? (text.charCodeAt(start) === QUOTE ? null : plainCell(text, start, separator));
}

function quotedCell(text: string, start: number, separator: number): Cell | null {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) === QUOTE) continue;
    const end = afterBlanks(text, at + 1);
    return endsCell(text, end, separator)
      ? { value: text.slice(start + 1, at).replaceAll('""', '"'), end }
      : null;
  }
  return null;
}

function plainCell(text: string, start: number, separator: number): Cell {
  let end = start;
  while (!endsCell(text, end, separator)) end++;
  return { value: text.slice(start, end), end };
}

function endsCell(text: string, at: number, separator: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code === separator || code === LF || code === CR;
}

function afterBlanks(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === BLANK) at++;
  return at;
}

/** Where the next line begins. */
function endOfLine(text: string, start: number): number {
  const found = /\r\n|\n|\r/g;
  found.lastIndex = start;
  const end = found.exec(text);
  return end ? end.index + end[0].length : text.length;
}

/** How many line breaks stand between two places; CR and LF together are one. */
function lineBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count++;
  }
  return count;
}
