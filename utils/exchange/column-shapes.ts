import type { CsvRow } from './csv.ts';
import { readDay } from './dates.ts';
import { isAddressText, lastAddressIn, plainCellText } from './written-address.ts';

/** What the first rows of a file have in a column. */
export interface ColumnShape {
  /** Nearly all of its filled cells are addresses of the web. */
  readonly isAddress: boolean;
  /** How many hosts they are on. */
  readonly hosts: number;
  /** Titles stand before them. */
  readonly isTitled: boolean;
}

/** One cell in ten may be something else: a row that is cut, a note. */
const NEARLY_ALL = 0.9;

/**
 * Tells what each column of a table has in it.
 *
 * @param columns how many there are
 */
export function columnShapes(sample: readonly CsvRow[], columns: number): readonly ColumnShape[] {
  return Array.from({ length: columns }, (_, column) => {
    const cells = filledCells(sample, column);
    const addresses = cells.filter(isAddressText);
    const titled = addresses.filter((cell) => lastAddressIn(cell) !== cell);
    return {
      isAddress: isMost(addresses, cells),
      hosts: new Set(addresses.map((cell) => URL.parse(lastAddressIn(cell))?.hostname ?? cell)).size,
      isTitled: isMost(titled, cells),
    };
  });
}

/** Whether nearly all filled cells of a column are days. Names of months in rare languages take a third of a second once. */
export function isDayColumn(sample: readonly CsvRow[], column: number): boolean {
  const cells = filledCells(sample, column);
  return isMost(cells.filter(isDayText), cells);
}

/** Whether a cell names a day, in whatever order of day and month. */
export function isDayText(cell: string): boolean {
  const { kind } = readDay(cell, null);
  return kind === 'day' || kind === 'ambiguous';
}

function isMost(some: readonly string[], all: readonly string[]): boolean {
  return some.length > 0 && some.length >= all.length * NEARLY_ALL;
}

function filledCells(sample: readonly CsvRow[], column: number): readonly string[] {
  return sample.flatMap(({ cells }) => plainCellText(cells?.[column] ?? '') || []);
}
