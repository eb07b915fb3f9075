import { type CsvRow, csvParser } from './csv-parser.ts';
import type { Separator } from './csv-row.ts';

export type { CsvRow, Separator };

/** Characters that are parsed at a time: who wants the first rows alone waits for no others. */
const PIECE = 64 * 1024;

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

/** The same row by row: what comes much later is not looked at before it is asked for. */
export function* csvRows(file: string, separator: Separator): Generator<CsvRow, undefined> {
  const parser = csvParser(separator);
  for (let at = 0; at < file.length; at += PIECE) yield* parser.write(file.slice(at, at + PIECE));
  yield* parser.end();
}
