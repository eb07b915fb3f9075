import { type FoundRow, readCsvRow, type Separator } from './csv-row.ts';

/** A row of a table, and the line of the file where it begins, the first being 1. */
export interface CsvRow {
  readonly line: number;
  /** Null where a quote is never closed, or closed in the middle of a cell; and where the row has no end. */
  readonly cells: readonly string[] | null;
}

/** Takes a text piece by piece. */
export interface CsvParser {
  /** @returns the rows that are whole by now */
  write(piece: string): CsvRow[];
  /** The text has ended. @returns the rows that are left */
  end(): CsvRow[];
}

/**
 * Characters of a row. Where it has no end in so many, a quote was broken before: a spreadsheet's cell has 32,767 at
 * most, a row of a list a few thousand.
 */
export const ROW_AT_MOST = 1024 * 1024;

/** Characters of an unfinished row from which on it is looked at again only when it has doubled. */
const LONG = 16 * 1024;

/** Where cells begin, in the file, that lead to a broken quote. */
interface BrokenCells {
  readonly starts: ReadonlySet<number>;
  readonly last: number;
}

/**
 * Parses comma-separated values, also with other separators, in pieces: however a text is cut, the rows are the same.
 *
 * A broken row takes no other along: the lines that it seemed to span are read again, each for itself. A hostile file
 * takes no quadratic time by that, since a row is broken, too, when it comes to a cell of one that was. Of one without
 * an end, this holds for the cells of its first half: behind them, half of what a row may have was in vain.
 */
export function csvParser(separator: Separator): CsvParser {
  let text = '';
  /** Where the text begins in the file, in characters. */
  let offset = 0;
  /** How much of the text is read. */
  let at = 0;
  let line = 1;
  /** The rest of the line belongs to a broken row. */
  let isBroken = false;
  let brokenCells: BrokenCells[] = [];
  /** Those of the last row. */
  const cellStarts: number[] = [];
  /** With less of it, the text is not looked at again: else a long row would be with each piece. */
  let enough = 0;

  function* wholeRows(isAll: boolean): Generator<CsvRow> {
    while (at < text.length) {
      if (isBroken) {
        const end = endOfLine(text, at, isAll);
        isBroken = end === null;
        // What is left out need not be remembered, but for a `\r` whose `\n` may come.
        at = end ?? (text.endsWith('\r') ? text.length - 1 : text.length);
        if (isBroken) return;
        line++;
        continue;
      }
      const row = rowHere(isAll);
      if (!row) return;
      const { cells, end } = row;
      if (!cells || cells.some((cell) => cell.trim() !== '')) yield { line, cells };
      isBroken = cells === null;
      if (isBroken) continue;
      line += row.lines;
      at += end;
    }
  }

  /** @returns null where the row is not whole yet */
  function rowHere(isAll: boolean): Pick<FoundRow, 'cells' | 'end' | 'lines'> | null {
    const part = text.slice(at, at + ROW_AT_MOST);
    const isLimit = part.length === ROW_AT_MOST;
    const here = offset + at;
    const leadsToBroken = (start: number) => brokenCells.some(({ starts }) => starts.has(here + start));
    const found = readCsvRow(part, separator, brokenCells.length > 0 ? leadsToBroken : null, cellStarts);
    if (found.touchesEnd && !isLimit && !isAll) return null;
    if (found.cells && !(isLimit && found.end === ROW_AT_MOST)) return found;
    const starts = cellStarts.filter((start) => start <= ROW_AT_MOST / 2).map((start) => here + start);
    brokenCells = brokenCells.filter(({ last }) => last > here);
    brokenCells.push({ starts: new Set(starts), last: starts.at(-1) ?? here });
    return { cells: null, end: found.end, lines: 0 };
  }

  function rowsUpToHere(isAll: boolean): CsvRow[] {
    if (text.length < enough && !isAll) return [];
    const rows = [...wholeRows(isAll)];
    text = text.slice(at);
    offset += at;
    at = 0;
    enough = text.length < LONG ? 0 : 2 * text.length;
    return rows;
  }

  return {
    write(piece) {
      text += offset === 0 && text === '' ? piece.replace(/^\ufeff/, '') : piece;
      return rowsUpToHere(false);
    },
    end: () => rowsUpToHere(true),
  };
}

/** Where the next line begins; null where it is not there yet. */
function endOfLine(text: string, start: number, isAll: boolean): number | null {
  const found = /\r\n|\n|\r/g;
  found.lastIndex = start;
  const end = found.exec(text);
  if (!end || (end[0] === '\r' && end.index + 1 === text.length)) return isAll ? text.length : null;
  return end.index + end[0].length;
}
