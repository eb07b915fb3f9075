import { type DisavowFile, disavowFile } from '../../../utils/exchange/export/disavow.ts';
import { FILE_TYPES, type FileFormat } from '../../../utils/exchange/export/file-format.ts';
import { fileOf } from '../../../utils/exchange/export/file-of.ts';
import { postJson } from '../../../utils/exchange/export/post-json.ts';
import type { TableRows } from '../../../utils/exchange/write-table.ts';
import { POST_COLUMNS, postRow } from '../../../utils/i18n/post-table.ts';
import { postsCsv } from '../../../utils/i18n/posts-csv.ts';
import { plural, text } from '../../../utils/i18n/text.ts';
import { dayOf } from '../../../utils/posts/day.ts';
import { type RecordedPost, readRecorded, readRecords } from '../../../utils/store/posts/recorded.ts';
import type { Instant } from '../../../utils/time.ts';
import { siteFinder } from './site-finder.ts';

/** A file that was made, and what it is called. */
export interface NamedFile {
  readonly blob: Blob;
  readonly name: string;
}

/**
 * Writes guest posts as a file. The rows are read from the store as they are written, so that it needs no more memory
 * for many than for few.
 *
 * @param ids in the order of the rows
 * @param onWritten told how many rows are written
 * @throws where the store cannot be read; the signal's reason where it ended the writing
 */
export async function exportFile(
  format: FileFormat,
  ids: readonly string[],
  now: Instant,
  onWritten: (rows: number) => void,
  signal: AbortSignal,
): Promise<NamedFile> {
  const name = `guest-posts-${dayOf(now)}.${format}`;
  const writing = { onWritten, signal };
  const siteAt = await siteFinder();
  if (format === 'csv') return { name, blob: await postsCsv(readRecords(ids), now, siteAt, writing) };
  const line = (one: RecordedPost) => `${postJson(one, now, siteAt(one.record.post.url))}\n`;
  const lines = (posts: readonly RecordedPost[]) => posts.map(line).join('');
  return {
    name,
    blob: await fileOf('', readRecorded(ids), lines, { ...writing, type: FILE_TYPES.jsonl }),
  };
}

/**
 * Makes a table of guest posts, for the clipboard, the headings first.
 *
 * @throws where the store cannot be read
 */
export async function exportTable(ids: readonly string[], now: Instant): Promise<TableRows> {
  const siteAt = await siteFinder();
  const rows: string[][] = [[...POST_COLUMNS]];
  for await (const records of readRecords(ids))
    rows.push(...records.map((record) => postRow(record, now, siteAt(record.post.url))));
  return rows;
}

/** Makes a disavow file of the sites of pages, with what to know about it as comments. */
export function disavowPages(
  pages: readonly string[],
  now: Instant,
): { readonly file: DisavowFile; readonly name: string } {
  const comments = [plural('disavowHead', pages.length, dayOf(now)), text('disavowCare')];
  return { file: disavowFile(pages, comments), name: `disavow-${dayOf(now)}.txt` };
}
