import { readTypedAddress } from '../domains/typed-address.ts';
import { restoredCell } from './formula.ts';

/** A cell without the apostrophes that keep spreadsheets from taking it for a formula. */
export function plainCellText(cell: string): string {
  return (cell.includes("'") ? restoredCell(cell) : cell).trim();
}

/**
 * The address alone where a title stands before it in the same cell, as SEOSpace writes them; else the cell as it is. A
 * title may be an address without scheme: `example.com`.
 *
 * @param cell without blanks around it
 */
export function lastAddressIn(cell: string): string {
  let begin = cell.length;
  while (begin > 0 && !isSpace(cell.charCodeAt(begin - 1))) begin--;
  const last = cell.slice(begin);
  return begin > 0 && /^https?:\/\//i.test(last) && !/https?:\/\//i.test(cell.slice(0, begin)) ? last : cell;
}

/** Blanks, tabs and line breaks; and the blank that does not break, which is pasted along. */
function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}

/** A text without the commas and blanks at its end that lists have when they were copied. */
export function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (isSpace(text.charCodeAt(end - 1)) || ',;|'.includes(text.charAt(end - 1)))) end--;
  return text.slice(0, end);
}

/** Whether a cell is an address of the web, maybe behind a title. */
export function isAddressText(cell: string): boolean {
  return readTypedAddress(lastAddressIn(plainCellText(cell))) !== null;
}
