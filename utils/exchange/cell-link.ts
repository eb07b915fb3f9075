import { isAddressText } from './written-address.ts';

/**
 * A cell of a workbook may lead to an address that it does not show. In a text such a cell is written with its address
 * behind a sign that no spreadsheet has in its cells: columns of addresses read what is behind it, all others what is
 * before it.
 */
const SIGN = '\v';

/** A cell's text and where it leads; the text alone where that is an address itself, or where it leads to no page. */
export function withCellLink(text: string, address: string): string {
  const shown = text.replaceAll(SIGN, ' ').trim();
  if (!/^https?:\/\/\S+$/i.test(address) || /https?:\/\//i.test(shown) || isAddressText(shown)) return text;
  return `${shown}${SIGN}${address}`;
}

/** What a cell shows. */
export function withoutCellLink(cell: string): string {
  const end = cell.indexOf(SIGN);
  return end < 0 ? cell : cell.slice(0, end);
}

/** What a cell shows, and where it leads, for people. */
export function spelledOut(cell: string): string {
  return cell.replaceAll(SIGN, ' ');
}

/** Whether some cell of a table leads to an address that it does not show. */
export function hasCellLinks(table: string): boolean {
  return table.includes(SIGN);
}
