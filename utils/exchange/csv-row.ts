/** What parts the cells of a row; null where each line is one cell. */
export type Separator = ',' | ';' | '\t' | '|' | null;

/** What was found at the beginning of a text. */
export interface FoundRow {
  /** Null where a quote is never closed, or closed in the middle of a cell. */
  readonly cells: readonly string[] | null;
  /** Where the next row begins; of no meaning without cells. */
  readonly end: number;
  /** Line breaks up to there. */
  readonly lines: number;
  /** More text might make another row of it. */
  readonly touchesEnd: boolean;
}

/** A text that is read from the beginning of a row on. */
interface Scan {
  readonly text: string;
  /** Finds the end of a cell. */
  readonly cellEnd: RegExp;
  /** Where the next cell begins, or ends when it has been read. */
  at: number;
  lines: number;
  touchesEnd: boolean;
}

/** A search is many times faster than looking at sign after sign. */
const CELL_ENDS: readonly (readonly [Separator, RegExp])[] = [
  [',', /[,\n\r]/g],
  [';', /[;\n\r]/g],
  ['\t', /[\t\n\r]/g],
  ['|', /[|\n\r]/g],
  [null, /[\n\r]/g],
];

/**
 * Reads the row at the beginning of a text.
 *
 * @param isBroken whether a cell that begins there is known to lead to a broken quote; null where none is
 * @param starts gets where the cells begin, in place of what is in it
 */
export function readCsvRow(
  text: string,
  separator: Separator,
  isBroken: ((start: number) => boolean) | null,
  starts: number[],
): FoundRow {
  const cellEnd = CELL_ENDS.find(([one]) => one === separator)?.[1] ?? /[\n\r]/g;
  const scan: Scan = { text, cellEnd, at: 0, lines: 0, touchesEnd: false };
  const cells: string[] = [];
  starts.length = 0;
  for (; ; scan.at++) {
    const start = scan.at;
    const cell = isBroken?.(start) ? null : readCell(scan);
    if (cell === null) return { cells: null, end: start, lines: 0, touchesEnd: scan.touchesEnd };
    starts.push(start);
    cells.push(cell);
    const sign = signAt(scan, scan.at);
    if (sign === separator) continue;
    const isWindows = sign === '\r' && signAt(scan, scan.at + 1) === '\n';
    const length = sign === undefined ? 0 : isWindows ? 2 : 1;
    const lines = scan.lines + (length > 0 ? 1 : 0);
    return { cells, end: scan.at + length, lines, touchesEnd: scan.touchesEnd };
  }
}

/** @returns null where a quote is broken */
function readCell(scan: Scan): string | null {
  const start = scan.at;
  const first = afterBlanks(scan, start);
  const quoted = scan.text[first] === '"' ? quotedCell(scan, first) : null;
  // `a, "b"`: a quote behind a blank is one only where it is closed as one.
  return quoted ?? (scan.text[start] === '"' ? null : plainCell(scan, start));
}

function quotedCell(scan: Scan, start: number): string | null {
  const { text } = scan;
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (signAt(scan, at + 1) === '"') continue;
    const end = afterBlanks(scan, at + 1);
    if (endOfCell(scan, end) !== end) return null;
    const value = text.slice(start + 1, at);
    scan.lines += value.match(/\r\n|\n|\r/g)?.length ?? 0;
    scan.at = end;
    return value.replaceAll('""', '"');
  }
  scan.touchesEnd = true;
  return null;
}

function plainCell(scan: Scan, start: number): string {
  scan.at = endOfCell(scan, start);
  return scan.text.slice(start, scan.at);
}

/** Where the first separator or line break stands from a place on, or the text's end. */
function endOfCell(scan: Scan, from: number): number {
  const { text, cellEnd } = scan;
  cellEnd.lastIndex = from;
  if (cellEnd.test(text)) return cellEnd.lastIndex - 1;
  scan.touchesEnd = true;
  return text.length;
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
