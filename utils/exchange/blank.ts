/**
 * Whether a cell says that there is nothing: it is empty, or has only signs (`-`, `—`, `?`), or the words of
 * spreadsheets and data bases for it. `✓` and `✗` say something.
 */
export function isBlank(cell: string): boolean {
  const text = cell.trim();
  return /^[\p{P}\s]*$/u.test(text) || /^#?(n\/?a|n\.a\.|none|null|nil|nan)[!?.]?$/i.test(text);
}
