import { type DateSystem, serialDate } from './serial-date.ts';

/** What values of cells are read by. */
export interface CellContext {
  readonly strings: readonly string[];
  /** By the number of a style. */
  readonly dateStyles: readonly boolean[];
  readonly system: DateSystem;
}

/**
 * A cell's value as text (ECMA-376, part 1, 18.18.11).
 *
 * @param type the cell's `t`; undefined for a number
 * @param style the cell's `s`
 * @param value as the file has it
 * @returns dates as `2026-03-31`, numbers with a point, truth values as `TRUE` and `FALSE`, errors as Excel shows them
 */
export function workbookCellText(
  type: string | undefined,
  style: string | undefined,
  value: string,
  { strings, dateStyles, system }: CellContext,
): string {
  if (value === '') return '';
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'b':
      return value.trim() === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '').replace('T', ' ');
    case 'inlineStr':
    case 'str':
    case 'e':
      return value;
    default: {
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      const date = dateStyles[Number(style ?? 0)] ? serialDate(number, system) : null;
      // As many digits as Excel has: the file says 0.10000000000000001 for 0.1.
      return date ?? String(Number(number.toPrecision(15)));
    }
  }
}
