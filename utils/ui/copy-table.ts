import { htmlTableOf, type TableRows, tsvOf } from '../exchange/write-table.ts';

/**
 * Copies a table: as HTML for spreadsheets and mails, and tab-separated for whatever takes plain text. Must be called
 * in a click, before any await: only then do browsers let pages write without a permission.
 *
 * @returns false where the browser does not let us; never rejects
 */
export function copyTable(rows: TableRows): Promise<boolean> {
  const item = new ClipboardItem({
    'text/plain': new Blob([tsvOf(rows)], { type: 'text/plain' }),
    'text/html': new Blob([htmlTableOf(rows)], { type: 'text/html' }),
  });
  return navigator.clipboard.write([item]).then(
    () => true,
    () => false,
  );
}
