import type { PreviewLine } from '../exchange/preview-line.ts';
import type { TableRows } from '../exchange/write-table.ts';
import { lineNotes } from '../i18n/import-lines.ts';
import { targetAddress } from '../i18n/posts.ts';
import { text } from '../i18n/text.ts';

/** Which rows of a preview are shown. `doubtful` are among the others. */
export const PREVIEW_FILTERS = ['all', 'new', 'changed', 'same', 'seen', 'doubtful', 'bad'] as const;
export type PreviewFilter = (typeof PREVIEW_FILTERS)[number];

export type PreviewCounts = Readonly<Record<PreviewFilter, number>>;

/** How many rows there are of each sort. */
export function previewCounts(lines: readonly PreviewLine[]): PreviewCounts {
  const counts = { all: lines.length, new: 0, changed: 0, same: 0, seen: 0, doubtful: 0, bad: 0 };
  for (const line of lines) {
    counts[line.status]++;
    if (isDoubtful(line)) counts.doubtful++;
  }
  return counts;
}

/** The same in words; but for all, those of which there are none are left out. */
export function countedLines(
  counts: PreviewCounts,
): { readonly value: PreviewFilter; readonly words: string; readonly count: number }[] {
  return PREVIEW_FILTERS.filter((one) => one === 'all' || counts[one] > 0).map((value) => ({
    value,
    words: text(`previewFilter_${value}`),
    count: counts[value],
  }));
}

/** The rows that are shown, in their order. */
export function filteredLines(lines: readonly PreviewLine[], filter: PreviewFilter): readonly PreviewLine[] {
  if (filter === 'all') return lines;
  return lines.filter((line) => (filter === 'doubtful' ? isDoubtful(line) : line.status === filter));
}

/** Whether a row should be looked at, though it can be imported. */
export function isDoubtful({ doubts }: PreviewLine): boolean {
  return doubts.length > 0;
}

/** Rows that are copied: their lines in the file, what they say of the page, and what is wrong. */
export function badRowsTable(lines: readonly PreviewLine[]): TableRows {
  return [
    [text('rowsColumn_line'), text('rowsColumn_page'), text('rowsColumn_why')],
    ...filteredLines(lines, 'bad').map((line) => [String(line.line), line.page, lineNotes(line).join(' ')]),
  ];
}

/** Where the link of a row should lead, as it is; '' where the row does not say it. */
export function lineTarget({ target }: PreviewLine): string {
  return target ? targetAddress(target) : '';
}
