/** What parts the cells of a row; null where each line is one cell. */
export type Separator = ',' | ';' | '\t' | '|' | null;

/** Some of a text, from the beginning of a row on. */
interface Scan {
  readonly text: string;
  readonly separator: Separator;
  /** The text's end was looked at: what was found there may change with more text. */
  touchesEnd: boolean;
}

/** What was found at the beginning of a text. */
export interface FoundRow {
  /** Null where a quote is never closed, or closed in the middle of a cell. */
  readonly cells: readonly string[] | null;
  /** Where the next row begins; of no meaning without cells. */
  readonly end: number;
  /** Where its cells begin. */
  readonly starts: readonly number[];
  /** More text might make another row of it. */
  readonly touchesEnd: boolean;
}

/**
 * Reads the row at the beginning of a text.
 *
 * @param isBroken whether a cell that begins there is known to lead to a broken quote
 */
export function readCsvRow(
  text: string,
  separator: Separator,
  isBroken: (start: number) => boolean,
): FoundRow {
  const scan: Scan = { text, separator, touchesEnd: false };
  const cells: string[] = [];
  const starts: number[] = [];
  for (let at = 0; ; at++) {
    const cell = isBroken(at) ? null : readCell(scan, at);
    if (!cell) return { cells: null, end: at, starts, touchesEnd: scan.touchesEnd };
    starts.push(at);
    cells.push(cell.value);
    at = cell.end;
    const sign = signAt(scan, at);
    if (sign === separator) continue;
    const end = sign === undefined ? at : at + (sign === '\r' && signAt(scan, at + 1) === '\n' ? 2 : 1);
    return { cells, end, starts, touchesEnd: scan.touchesEnd };
  }
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

function readCell(scan: Scan, start: number): Cell | null {
  const first = afterBlanks(scan, start);
  const quoted = scan.text[first] === '"' ? quotedCell(scan, first) : null;
  // `a, "b"`: a quote behind a blank is one only where it is closed as one.
  return quoted ?? (scan.text[start] === '"' ? null : plainCell(scan, start));
}

function quotedCell(scan: Scan, start: number): Cell | null {
  const { text, separator } = scan;
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (signAt(scan, at + 1) === '"') continue;
    const end = afterBlanks(scan, at + 1);
    return endsCell(text[end], separator)
      ? { value: text.slice(start + 1, at).replaceAll('""', '"'), end }
      : null;
  }
  scan.touchesEnd = true;
  return null;
}

function plainCell(scan: Scan, start: number): Cell {
  let end = start;
  while (!endsCell(signAt(scan, end), scan.separator)) end++;
  return { value: scan.text.slice(start, end), end };
}

function endsCell(sign: string | undefined, separator: Separator): boolean {
  return sign === undefined || sign === separator || sign === '\n' || sign === '\r';
}

function afterBlanks(scan: Scan, start: number): number {
  let at = start;
  while (signAt(scan, at) === ' ') at++;
  return at;
}

function signAt(scan: Scan, at: number): string | undefined {
  if (at >= scan.text.length) scan.touchesEnd = true;
  return scan.text[at];
}
