import { type CsvRow, readCsv, type Separator } from './csv.ts';

/**
 * In order of preference: of two that part the rows as well, a comma is more likely part of a text than
 * a tab.
 */
export const SEPARATORS = ['\t', ';', '|', ','] as const satisfies readonly Separator[];

/** The rows by which a separator is chosen. */
const ROWS = 50;

/** Excel's own first line, which names the separator: `sep=;`. */
const DECLARED = /^\ufeff?"?sep=(.)"?[;,\t|]*(\r\n|\n|\r|$)/i;

/** @returns the separator that the file's first line names; undefined where it names none */
export function declaredSeparator(file: string): Separator | undefined {
  const named = DECLARED.exec(file)?.[1];
  return SEPARATORS.find((one) => one === named);
}

/** The file with a blank line for the one that names the separator: the others keep their numbers. */
export function withoutDeclaration(file: string): string {
  return file.replace(DECLARED, '$2');
}

/**
 * Finds the separator by which most rows have as many cells as each other, and more than one.
 *
 * @returns null where none does: each line is one cell
 */
export function guessSeparator(file: string): Separator {
  const scores = SEPARATORS.map((separator) => ({
    separator,
    score: evenness(readCsv(file, separator, ROWS)),
  }));
  const best = scores.reduce((most, each) => (each.score > most.score ? each : most));
  return best.score > 0 ? best.separator : null;
}

/** How many rows have the most frequent number of cells, less those that it leaves broken. */
function evenness(rows: readonly CsvRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    const count = cells?.length ?? 0;
    if (count > 1) counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) - rows.filter(({ cells }) => cells === null).length;
}
