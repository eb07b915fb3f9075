import type { ImportFormatId } from '../../../../utils/exchange/import-formats.ts';

/** A file as a tool writes it: its headings exactly, and one link, of which the tool says what it can. */
export interface ToolFile {
  readonly name: string;
  readonly format: ImportFormatId;
  readonly text: string;
}

/** The link that each file is about, and the day on which the tool saw it last. */
export const IN_FILES = {
  page: 'https://blog.example/post',
  target: 'https://example.com/offer',
  anchor: 'Read on, please',
  firstSeen: '2026-02-03',
  lastSeen: '2026-10-28',
} as const;

/** A row of these headings: what is given, and of all else what `rest` says. */
function rowOf(
  headings: string,
  given: Readonly<Record<string, string>>,
  separator: string,
  rest = '',
): string {
  const names = headings.split(separator).map((name) => name.replaceAll('"', '').trim());
  const missing = Object.keys(given).filter((name) => !names.includes(name));
  if (missing.length > 0) throw new RangeError(`no such heading: ${missing.join(', ')}`);
  const cells = names.map((name) => given[name] ?? rest);
  return cells
    .map((cell) => (cell.includes(separator) || /["\n]/.test(cell) ? `"${cell}"` : cell))
    .join(separator);
}

/** A file of these headings and one row. */
export function fileOf(
  headings: string,
  given: Readonly<Record<string, string>>,
  { separator = ',', end = '\n', before = '', rest = '' } = {},
): string {
  return `${before}${headings}${end}${rowOf(headings, given, separator, rest)}${end}`;
}
