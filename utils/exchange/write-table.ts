/** A table to be written, the headings first. */
export type TableRows = readonly (readonly string[])[];

/**
 * What a spreadsheet would take for a formula, which may send what stands in other cells elsewhere (OWASP, "CSV
 * Injection"); the wide forms are what a Japanese Excel takes for the same.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * The same behind what begins a cell to a spreadsheet that was set up otherwise: where semicolons part cells, a quoted
 * cell ends at its quote, and what stands behind a semicolon in a later one is a cell by itself.
 */
const BEFORE_FORMULA = /(?<![;"\s])[;"\s]+(?=[=+\-@＝＋－＠])/g;

/** A cell that no spreadsheet takes for a formula: its own sign for a text stands before it. */
export function safeCell(cell: string): string {
  const safe = cell.replace(BEFORE_FORMULA, (run: string, at: number) =>
    run.includes(';') || /[\t\r\n]/.test(at === 0 ? run.slice(1) : run) ? `${run}'` : run,
  );
  return FORMULA.test(safe) ? `'${safe}` : safe;
}

/**
 * Writes comma-separated values (RFC 4180) as Screaming Frog does: each cell in quotes, and first a byte order mark,
 * without which Excel reads UTF-8 as an old charset.
 */
export function csvOf(rows: TableRows): string {
  const lines = rows.map((cells) =>
    cells.map((cell) => `"${safeCell(cell).replaceAll('"', '""')}"`).join(','),
  );
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/**
 * Writes tab-separated values, for the clipboard: each row is one line. Spreadsheets read a quote at the beginning of a
 * cell, up to the next one: it would take the cells between along, or hide a formula.
 */
export function tsvOf(rows: TableRows): string {
  return rows.map((cells) => cells.map((cell) => lineCell(cell).replace(/^"/, `'"`)).join('\t')).join('\n');
}

/** Writes an HTML table, for the clipboard: spreadsheets and mails keep its cells whatever stands in them. */
export function htmlTableOf([headings = [], ...rows]: TableRows): string {
  const row = (name: 'th' | 'td', cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${name}>${escaped(lineCell(cell))}</${name}>`).join('')}</tr>`;
  return `<table>${row('th', headings)}${rows.map((cells) => row('td', cells)).join('')}</table>`;
}

/** Blanks come first: HTML drops those before a sign that makes a formula. */
function lineCell(cell: string): string {
  return safeCell(cell.replace(/\s+/g, ' ').trim());
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
