import { type CsvRow, readCsv, type Separator } from './csv.ts';
import { declaredSeparator, guessSeparator, SEPARATORS, withoutDeclaration } from './separator.ts';

/** A file as a table. */
export interface Table {
  /** The headings, even; null where none was found, and the first row is one like the others. */
  readonly headings: readonly string[] | null;
  /** Null where each line is one cell. */
  readonly separator: Separator;
  /** The rows below the headings. */
  readonly rows: readonly CsvRow[];
}

/** Titles, dates and notes that programs write above the headings, in rows. */
const PREAMBLE_AT_MOST = 10;

/**
 * Finds the headings of a file, and with them what parts its cells. Of several separators the one is right by
 * which most known headings stand in one row.
 *
 * @param known headings of the format, in any case
 * @param required the one without which a row is none of headings
 */
export function readTable(file: string, known: readonly string[], required: string): Table {
  const declared = declaredSeparator(file);
  const text = declared === undefined ? file : withoutDeclaration(file);
  const names = new Set(known.map(evenHeading));
  let best: { separator: Separator; at: number; headings: string[]; score: number } | null = null;
  // First none: a heading alone in its row has no separator, and then nothing parts the lines below it.
  for (const separator of [declared ?? null, ...SEPARATORS]) {
    for (const [at, { cells }] of readCsv(text, separator, PREAMBLE_AT_MOST + 1).entries()) {
      const headings = cells?.map(evenHeading) ?? [];
      if (!headings.includes(evenHeading(required))) continue;
      const score = headings.filter((heading) => names.has(heading)).length;
      if (score > (best?.score ?? 0)) best = { separator, at, headings, score };
      break;
    }
  }
  if (best) {
    const { separator, at, headings } = best;
    const rows = readCsv(text, separator).slice(at + 1);
    return { headings, separator, rows: separator === null ? listOf(rows) : rows };
  }
  const lines = declared === undefined ? readCsv(text, null) : [];
  const isList = declared === undefined && lines.every(({ cells }) => cells && isAlone(cells));
  const separator = declared ?? (isList ? null : guessSeparator(text));
  return { headings: null, separator, rows: separator === null ? listOf(lines) : readCsv(text, separator) };
}

/** Lists that were copied have commas at the ends of their lines. */
function listOf(lines: readonly CsvRow[]): CsvRow[] {
  return lines.map(({ line, cells }) => ({
    line,
    cells: cells?.map((cell) => cell.replace(/[\s,;|]+$/, '')) ?? null,
  }));
}

function isAlone([cell = '']: readonly string[]): boolean {
  return cellBehind(cell) === undefined;
}

/** The form in which headings are compared: `url_from` and `URL FROM` are one. */
function evenHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toUpperCase();
}

/**
 * Finds what a row has beyond the columns: a comma in an address has made two cells of it.
 *
 * @param isExact other rows have as many cells as there are headings: then an empty cell more tells it, too
 * @returns the cell that stands in no column, or else the second part of what was cut; undefined where there is none
 */
export function cellBeyond(
  cells: readonly string[],
  headings: readonly string[],
  isExact: boolean,
): string | undefined {
  const columns = headings.findLastIndex((heading) => heading !== '') + 1;
  const filled = cells.slice(columns).find((cell) => cell.trim() !== '');
  if (filled !== undefined || !isExact || cells.length <= headings.length) return filled;
  return cells.slice(1).find((cell) => cell.trim() !== '');
}

/**
 * Finds what stands behind an address in a list that has one column: an address may have commas in it, but no
 * blank, no tab, no two commas in a row, and no other address behind a comma.
 *
 * @returns undefined where the line is one cell
 */
export function cellBehind(line: string): string | undefined {
  const [, , behind] = /^\S*?(\s*[,;|]\s*(?=[,;|\s])|\t|[,;|](?=https?:))(.*)$/is.exec(line.trim()) ?? [];
  return behind?.replace(/^[\s,;|]+|[\s,;|]+$/g, '') || undefined;
}
