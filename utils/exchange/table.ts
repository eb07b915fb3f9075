import { withoutCellLink } from './cell-link.ts';
import { isDayText } from './column-shapes.ts';
import { type CsvRow, csvRows, readCsv, type Separator } from './csv.ts';
import { evenHeading } from './heading.ts';
import { roleOfHeading } from './known-headings.ts';
import { declaredSeparator, guessSeparator, SEPARATORS, withoutDeclaration } from './separator.ts';
import { isAddressText, withoutEnd } from './written-address.ts';

/** A file as a table, of which no more was read than it takes to know it. */
export interface Table {
  /** The file, without the line that names its separator. */
  readonly text: string;
  /** Null where each line is one cell. */
  readonly separator: Separator;
  /** As written; null where the file has none, and its first row is one like the others. */
  readonly headings: readonly string[] | null;
  /** How many rows stand above the first that is read: preamble and headings. */
  readonly skipped: number;
  /** The first rows, by which the table is understood. */
  readonly sample: readonly CsvRow[];
}

/** Titles, dates and notes that programs write above the headings, in rows. */
const PREAMBLE_AT_MOST = 10;

/** Enough rows to tell what a column has in it, and few enough to be read at once. */
const SAMPLE = 200;

/**
 * Opens a file as a table: finds what parts its cells, and its headings. Of several separators the one is right by which
 * most known headings stand in one row.
 *
 * @param file decoded
 */
export function openTable(file: string): Table {
  const declared = declaredSeparator(file);
  const text = declared === undefined ? file : withoutDeclaration(file);
  const known = knownHeadings(text, declared);
  const separator = known ? known.separator : (declared ?? separatorWithout(text));
  const { headings, skipped } = known ?? headingsByShape(readCsv(text, separator, PREAMBLE_AT_MOST + 1));
  const table = { text, separator, headings, skipped };
  return { ...table, sample: [...tableRows(table).take(SAMPLE)] };
}

/** The rows below the headings, one after the other. */
export function* tableRows({
  text,
  separator,
  skipped,
}: Omit<Table, 'sample'>): Generator<CsvRow, undefined> {
  let above = skipped;
  for (const row of csvRows(text, separator)) {
    if (above > 0) above--;
    else yield separator === null ? withoutEnds(row) : row;
  }
}

interface Headings {
  readonly headings: readonly string[] | null;
  readonly skipped: number;
}

/** The row with most headings that are known, if there is one, and what parts it. */
function knownHeadings(
  text: string,
  declared: Separator | undefined,
): (Headings & { readonly separator: Separator }) | null {
  let best: (Headings & { readonly separator: Separator; readonly score: number }) | null = null;
  // First none: a heading alone in its row has no separator, and then nothing parts the lines below it.
  for (const separator of [declared ?? null, ...SEPARATORS]) {
    for (const [at, row] of readCsv(text, separator, PREAMBLE_AT_MOST + 1).entries()) {
      const cells = row.cells?.map(withoutCellLink);
      const score = cells ? headingScore(cells) : 0;
      if (cells && score > (best?.score ?? 0)) best = { separator, headings: cells, skipped: at + 1, score };
    }
  }
  return best;
}

/** How many headings of a row are known; 0 where it is none of headings. */
function headingScore(cells: readonly string[]): number {
  const roles = cells.map((cell) => roleOfHeading(evenHeading(cell)));
  const known = roles.filter((role) => role !== undefined).length;
  const isSure = known > 1 || roles.some((role) => role === 'page' || role === 'address');
  return isSure && !cells.some(isAddressText) ? known : 0;
}

/** Headings in any language: the row above the first that has an address, with as many cells. */
function headingsByShape(rows: readonly CsvRow[]): Headings {
  const first = rows.findIndex(({ cells }) => cells?.some(isAddressText));
  const above = first > 0 ? rows[first - 1]?.cells : null;
  if (above && above.length === rows[first]?.cells?.length)
    return { headings: above.map(withoutCellLink), skipped: first };
  return { headings: null, skipped: Math.max(0, first) };
}

/** What parts the cells of a file whose headings are not known. Lists that were copied have commas at the ends of their lines. */
function separatorWithout(text: string): Separator {
  const guessed = guessSeparator(text);
  const lines = readCsv(text, null, SAMPLE).map(({ cells }) => cells?.[0]);
  const isAlone = (line: string | undefined) => line !== undefined && cellBehind(line) === undefined;
  const isList = lines.every(isAlone) && lines.some((line = '') => isAddressText(withoutEnd(line)));
  return isList && !isDated(readCsv(text, guessed, SAMPLE)) ? null : guessed;
}

/** Whether a day stands behind each address, as Search Console writes it: no address ends so line after line. */
function isDated(rows: readonly CsvRow[]): boolean {
  const [, ...others] = rows;
  return others.length > 0 && others.every(({ cells }) => cells?.length === 2 && isDayText(cells[1] ?? ''));
}

function withoutEnds({ line, cells }: CsvRow): CsvRow {
  return { line, cells: cells?.map(withoutEnd) ?? null };
}

/**
 * Finds what a row has beyond the columns: a comma in an address has made two cells of it.
 *
 * @param headings even
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
