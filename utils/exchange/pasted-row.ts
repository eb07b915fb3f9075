import { readTypedAddress } from '../domains/typed-address.ts';
import { readCsvRow } from './csv-row.ts';
import { SEPARATORS } from './separator.ts';

/**
 * Whether a pasted line is a row of a table: it has three cells or more that are no part of an address, empty
 * ones among them, or quotation marks around a cell. An address may have commas and semicolons in it, and a page
 * with its target is no row yet.
 *
 * @param line without separators at its end
 */
export function isTableRow(line: string): boolean {
  if (/^"|",|";|"\t|,"|;"|\t"/.test(line)) return true;
  return SEPARATORS.some((separator) => {
    const cells = readCsvRow(line, separator).cells ?? [];
    if (cells.length < 3) return false;
    const others = cells.slice(1).map((cell) => cell.trim());
    // Nothing stands between two tabs in an address, and hardly anything between two commas.
    if (separator === '\t' || others.includes('')) return true;
    return !readTypedAddress(line) || others.some((cell) => /^https?:/i.test(cell));
  });
}

/** Whether an address was taken together with another that follows it: `https://a.test/,https://b.test/`. */
export function hasAddressBehind(address: string): boolean {
  return /[,;|]\s*https?:/i.test(address);
}
