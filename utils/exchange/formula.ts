/**
 * Cells that a spreadsheet would take for a formula, which may send what stands in other cells elsewhere (OWASP, "CSV
 * Injection"): an apostrophe, the spreadsheet's own sign for a text, is written before each, and taken away where a
 * file is read. Apostrophes that stand there already are kept, so that reading gives what was written.
 */

/** What begins a formula; the wide forms are what a Japanese Excel takes for the same. */
const SIGNS = '=+\\-@＝＋－＠';

const FORMULA = new RegExp(`^'*[${SIGNS}\\t\\r\\n]`);
const WRITTEN = new RegExp(`^'(?='*[${SIGNS}\\t\\r\\n])`);

/**
 * The same behind what begins a cell to a spreadsheet that was set up otherwise: where semicolons part cells, a quoted
 * cell ends at its quote, and what stands behind a semicolon in a later one is a cell by itself.
 */
const BEFORE_FORMULA = new RegExp(`(?<![;"\\s])[;"\\s]+(?='*[${SIGNS}])`, 'g');
const BEFORE_WRITTEN = new RegExp(`(?<![;"\\s])([;"\\s]+)'(?='*[${SIGNS}])`, 'g');

/** Most cells have none of what parts cells, and are not looked through twice. */
const PARTS = /[;\t\r\n]/;

/** A cell that no spreadsheet takes for a formula. */
export function safeCell(cell: string): string {
  const safe = PARTS.test(cell)
    ? cell.replace(BEFORE_FORMULA, (run: string, at: number) => (beginsCell(run, at) ? `${run}'` : run))
    : cell;
  return FORMULA.test(safe) ? `'${safe}` : safe;
}

/** The cell that {@link safeCell} has made safe, as it was; a cell that it would not have changed stays as it is. */
export function restoredCell(cell: string): string {
  const bare = cell.replace(WRITTEN, '');
  if (!PARTS.test(bare)) return bare;
  return bare.replace(BEFORE_WRITTEN, (all: string, run: string, at: number) =>
    beginsCell(run, at) ? run : all,
  );
}

/** A tab or line break at the very beginning of the cell is what makes the whole cell safe. */
function beginsCell(run: string, at: number): boolean {
  return run.includes(';') || /[\t\r\n]/.test(at === 0 ? run.slice(1) : run);
}
