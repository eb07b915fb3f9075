import { readTypedAddress } from '../domains/typed-address.ts';

/** A cell without the apostrophe that keeps spreadsheets from taking it for a formula. */
export function plainCellText(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, '').trim();
}

/**
 * The address alone where a title stands before it in the same cell, as SEOSpace writes them; else the cell as it is. A
 * title may be an address without scheme: `example.com`.
 */
export function lastAddressIn(cell: string): string {
  const [, before = '', last] = /^(.*\S)\s+(https?:\/\/\S+)$/is.exec(cell) ?? [];
  return last === undefined || /https?:\/\//i.test(before) ? cell : last;
}

/** Whether a cell is an address of the web, maybe behind a title. */
export function isAddressText(cell: string): boolean {
  return readTypedAddress(lastAddressIn(plainCellText(cell))) !== null;
}
