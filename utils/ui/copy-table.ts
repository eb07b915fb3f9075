import { htmlTableOf, type TableRows, tsvOf } from '../exchange/write-table.ts';

/** More rows than a clipboard and a sheet take in one go: those belong into a file. */
export const COPIED_AT_MOST = 10_000;

/**
 * Copies a table: as HTML for spreadsheets and mails, and tab-separated for whatever takes plain text. Must be called
 * in a click, before any await: only then do browsers let pages write without a permission.
 *
 * @param rows or what will be the rows: browsers wait for it
 * @returns false where the browser does not let us, or there will be no rows; never rejects
 */
export function copyTable(rows: TableRows | Promise<TableRows>): Promise<boolean> {
  const as = (type: string, write: (rows: TableRows) => string) => {
    const blob = (all: TableRows) => new Blob([write(all)], { type });
    return rows instanceof Promise ? rows.then(blob) : blob(rows);
  };
  const item = new ClipboardItem({
    'text/plain': as('text/plain', tsvOf),
    'text/html': as('text/html', htmlTableOf),
  });
  return navigator.clipboard.write([item]).then(
    () => true,
    () => false,
  );
}
