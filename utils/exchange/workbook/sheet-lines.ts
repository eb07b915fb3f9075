import type { CsvRow } from '../csv-parser.ts';

/** Excel's last row: what a file numbers beyond it is no line. */
const LINES_AT_MOST = 1_048_576;

/**
 * A sheet as text, tabs between its cells: by that it is understood as any other table is. Each row is one line, that of
 * its number in the sheet; where a cell has line breaks or tabs, a blank stands.
 */
export async function* sheetLines(
  rows: AsyncIterable<readonly CsvRow[]>,
): AsyncGenerator<string, void, undefined> {
  let line = 1;
  for await (const batch of rows) {
    let text = '';
    for (const row of batch) {
      const gap = Math.min(row.line, LINES_AT_MOST) - line;
      if (gap > 0) text += '\n'.repeat(gap);
      text += `${row.cells?.map(inLine).join('\t') ?? ''}\n`;
      line += Math.max(0, gap) + 1;
    }
    yield text;
  }
}

function inLine(cell: string): string {
  const text = cell.replace(/[\t\r\n]+/g, ' ');
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
