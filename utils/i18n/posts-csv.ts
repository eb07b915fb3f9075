import { FILE_TYPES } from '../exchange/export/file-format.ts';
import { fileOf, type Writing } from '../exchange/export/file-of.ts';
import { BYTE_ORDER_MARK, csvLines } from '../exchange/write-table.ts';
import type { SiteFinder } from '../posts/site-notes.ts';
import type { PostRecord } from '../store/schema.ts';
import type { Instant } from '../time.ts';
import { POST_COLUMNS, postRow } from './post-table.ts';

/** What a CSV file of guest posts begins with. */
export const POSTS_CSV_HEAD = BYTE_ORDER_MARK + csvLines([POST_COLUMNS]);

/**
 * Writes guest posts as CSV.
 *
 * @param slices of records, in the order of the rows
 * @param now their state is of this moment
 * @param siteAt finds what the user keeps of their sites
 * @throws whatever the slices throw; the signal's reason where it ended the writing
 */
export function postsCsv(
  slices: AsyncIterable<readonly PostRecord[]>,
  now: Instant,
  siteAt: SiteFinder,
  writing: Omit<Writing, 'type'> = {},
): Promise<Blob> {
  const write = (records: readonly PostRecord[]) =>
    csvLines(records.map((record) => postRow(record, now, siteAt(record.post.url))));
  return fileOf(POSTS_CSV_HEAD, slices, write, { ...writing, type: FILE_TYPES.csv });
}
