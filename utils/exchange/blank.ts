/**
 * Whether a cell says that there is nothing: it is empty, or has only signs (`-`, `—`, `?`), or the words of
 * spreadsheets and data bases for it. `✓` and `✗` say something.
 */
export function isBlank(cell: string): boolean {
  if (cell === '') return true;
  const text = cell.trim();
  // The longest word for nothing is `#none!`.
  if (text.length > 6 && /[\p{L}\p{N}]/u.test(text)) return false;
  return /^[\p{P}\s]*$/u.test(text) || /^#?(n\/?a|n\.a\.|none|null|nil|nan)[!?.]?$/i.test(text);
}
