import { openAsBlob } from 'node:fs';
import { ownName } from '../../../utils/domains/own-domain.ts';
import type { ImportedRow } from '../../../utils/exchange/imported-row.ts';
import { rowErrorLine, rowNotes } from '../../../utils/terminal/row-words.ts';
import type { Database } from '../database/database.ts';
import type { EngineArguments } from '../engine-arguments.ts';
import { engineSettings } from '../store/settings.ts';
import { importPosts } from './import-posts.ts';
import { mergeBackup } from './merge-backup.ts';
import { UnusableFile } from './unusable-file.ts';

/** After so many rows of a file it is told how far it is. */
const ROWS_TOLD = 100_000;

/**
 * Merges the backups of a command line, and adds the guest posts of its files.
 *
 * @param say told in sentences what came of each
 * @param stop ends it: what was read by then is added
 * @returns how many rows could not be read
 * @throws UnusableFile; what the database throws
 */
export async function addFiles(
  db: Database,
  { imports, posts }: Pick<EngineArguments, 'imports' | 'posts'>,
  say: (text: string) => void,
  stop: AbortSignal,
): Promise<number> {
  for (const path of imports) {
    const came = await mergeBackup(db, await blobOf('--import', path));
    if ('code' in came) throw new UnusableFile(`--import ${path}: ${BACKUP_PROBLEMS[came.code]}`);
    say(`${path}: ${came.new} new, ${came.changed} merged, ${came.known} known already.`);
    if (came.passedOver > 0)
      say(`${came.passedOver} pages and sites are passed over: the engine keeps posts.`);
  }
  const { domains } = await engineSettings(db);
  const targets = domains.map((own) => ({ kind: 'domain', name: ownName(own) }) as const);
  let bad = 0;
  for (const path of posts) {
    let rows = 0;
    const onRow = (row: ImportedRow) => {
      for (const note of rowNotes(row)) say(note);
      if (!row.ok) say(rowErrorLine(row));
      if (++rows % ROWS_TOLD === 0) say(`${path}: ${rows} rows read.`);
    };
    const came = await importPosts(db, await blobOf('--posts', path), targets, Date.now(), onRow, stop);
    say(
      `${path}: ${came.rows} rows, ${came.added} posts added, ${came.changed} changed, ${came.bad} rows unread.`,
    );
    if (stop.aborted) say(`${path} was not read to its end: call it again to add the rest.`);
    bad += came.bad;
  }
  return bad;
}

const BACKUP_PROBLEMS = {
  none: 'that is no backup.',
  newer: 'a newer version of Backlight has made it.',
  broken: 'it is damaged. Nothing of it was taken.',
} as const;

async function blobOf(option: string, path: string): Promise<Blob> {
  try {
    return await openAsBlob(path);
  } catch {
    throw new UnusableFile(`${option} ${path}: there is no such file, or it cannot be read.`);
  }
}
