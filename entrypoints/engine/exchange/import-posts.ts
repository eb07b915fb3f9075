import { fileKind } from '../../../utils/exchange/file/file-kind.ts';
import { openFile } from '../../../utils/exchange/file/open-file.ts';
import { formatOf } from '../../../utils/exchange/formats.ts';
import { rowReader } from '../../../utils/exchange/import-rows.ts';
import type { ImportedRow } from '../../../utils/exchange/imported-row.ts';
import { readPostsFile } from '../../../utils/exchange/read-posts-file.ts';
import type { ExpectedTarget, GuestPost } from '../../../utils/posts/post.ts';
import { fileProblem } from '../../../utils/terminal/row-words.ts';
import type { Instant } from '../../../utils/time.ts';
import type { Database } from '../database/database.ts';
import { addPostsOf } from '../store/add-posts.ts';
import { rowsIn, understandBeginning } from './table-rows.ts';
import { UnusableFile } from './unusable-file.ts';

/** What importing a file of guest posts came to. */
export interface ImportedFile {
  /** Rows that were read. */
  readonly rows: number;
  /** Rows that could not be read. */
  readonly bad: number;
  readonly added: number;
  readonly changed: number;
}

/** Bytes by which the kind of a file is told. */
const FIRST = 64 * 1024;

/** So many guest posts are added in one transaction. */
const BATCH = 1000;

/**
 * Imports the guest posts of a file, piece by piece: a table of ten million rows is never in memory. What was imported
 * before it is broken off is there, and importing it again adds the rest.
 *
 * @param targets where links should lead whose row does not say it
 * @param onRow told of each row
 * @param stop ends it: what was read by then is added
 * @throws UnusableFile; what the database throws
 */
export async function importPosts(
  db: Database,
  file: Blob,
  targets: readonly ExpectedTarget[],
  now: Instant,
  onRow: (row: ImportedRow) => void,
  stop: AbortSignal,
): Promise<ImportedFile> {
  const sum = { rows: 0, bad: 0, added: 0, changed: 0 };
  let batch: GuestPost[] = [];
  const write = async () => {
    const { added, changed } = await addPostsOf(db, batch, now);
    batch = [];
    sum.added += added;
    sum.changed += changed;
  };
  for await (const rows of postRows(file, targets, now)) {
    if (stop.aborted) break;
    for (const row of rows) {
      onRow(row);
      sum.rows++;
      if (row.ok) batch.push(...row.posts);
      else sum.bad++;
      if (batch.length >= BATCH) await write();
    }
  }
  if (batch.length > 0) await write();
  return sum;
}

async function* postRows(
  file: Blob,
  targets: readonly ExpectedTarget[],
  now: Instant,
): AsyncGenerator<readonly ImportedRow[]> {
  if (fileKind(new Uint8Array(await file.slice(0, FIRST).arrayBuffer())) !== 'text') {
    const opened = await openFile(file);
    const read = opened.ok ? await opened.file.text() : opened;
    if (!read.ok) throw new UnusableFile(fileProblem(read.problem));
    return yield readPostsFile(read.text, targets, now);
  }
  const understood = await understandBeginning(file);
  if (!understood.ok) {
    const { problem, line, cell } = understood;
    if (problem === 'empty' || problem === 'noRows')
      throw new UnusableFile('the file has only headings and no rows.');
    return yield [{ ok: false, line, problem, cell, page: cell }];
  }
  const { understanding } = understood;
  const { agreed } = formatOf(understanding.format);
  const read = rowReader(understanding, { targets, agreed, now, fileDate: now });
  for await (const rows of rowsIn(file, understanding)) yield rows.map(read);
}
