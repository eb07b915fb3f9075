import { openAsBlob } from 'node:fs';
import { ownName } from '../../utils/domains/own-domain.ts';
import type { ImportedRow } from '../../utils/exchange/imported-row.ts';
import type { PostVerdict } from '../../utils/posts/check.ts';
import { rowErrorLine, rowNotes } from '../../utils/terminal/row-words.ts';
import type { Database } from './database/database.ts';
import type { EngineArguments } from './engine-arguments.ts';
import { type EngineProgress, engineProgress } from './engine-progress.ts';
import { importPosts, UnusableFile } from './exchange/import-posts.ts';
import { mergeBackup } from './exchange/merge-backup.ts';
import { exportPosts, exportReport, exportWorklist } from './exchange/write-files.ts';
import { openDatabase } from './open-database.ts';
import { runWorker } from './run-worker.ts';
import { migrate } from './store/migrate.ts';
import { engineSettings, saveEngineSettings } from './store/settings.ts';

/**
 * Does what a command line asks: adds and merges files, checks what is due, writes files.
 *
 * @param stop ends the checking; files are written all the same
 * @returns the exit code
 * @throws where the database or a file cannot be used
 */
export async function runEngine(asked: EngineArguments, stop: AbortSignal): Promise<number> {
  const progress = engineProgress(process.stderr);
  const db = await openDatabase(
    asked,
    (isAway) =>
      progress.say(isAway ? 'The database does not answer. Waiting for it.' : 'The database is back.'),
    stop,
  );
  try {
    await migrate(db);
    const { domains, as, schedule } = asked;
    await saveEngineSettings(db, { domains, ...(as && { as }), ...(schedule && { schedule }) });
    const bad = await readFiles(db, asked, progress, stop);
    if (asked.contact !== null) printVerdicts(await runWorker(db, asked, asked.contact, progress, stop));
    await writeFiles(db, asked, progress);
    return bad > 0 ? 1 : 0;
  } finally {
    await db.close();
  }
}

/** After so many rows of a file it is told how far it is. */
const ROWS_TOLD = 100_000;

/** @returns how many rows could not be read */
async function readFiles(
  db: Database,
  asked: EngineArguments,
  progress: EngineProgress,
  stop: AbortSignal,
): Promise<number> {
  let bad = 0;
  for (const path of asked.imports) {
    const came = await mergeBackup(db, await blobOf('--import', path));
    if ('code' in came) throw new UnusableFile(`--import ${path}: ${BACKUP_PROBLEMS[came.code]}`);
    progress.say(`${path}: ${came.new} new, ${came.changed} merged, ${came.known} known already.`);
    if (came.passedOver > 0)
      progress.say(`${came.passedOver} pages and sites are passed over: the engine keeps posts.`);
  }
  const { domains } = await engineSettings(db);
  const targets = domains.map((own) => ({ kind: 'domain', name: ownName(own) }) as const);
  for (const path of asked.posts) {
    let rows = 0;
    const onRow = (row: ImportedRow) => {
      for (const note of rowNotes(row)) progress.say(note);
      if (!row.ok) progress.say(rowErrorLine(row));
      if (++rows % ROWS_TOLD === 0) progress.say(`${path}: ${rows} rows read.`);
    };
    const came = await importPosts(db, await blobOf('--posts', path), targets, Date.now(), onRow, stop);
    progress.say(
      `${path}: ${came.rows} rows, ${came.added} posts added, ${came.changed} changed, ${came.bad} rows unread.`,
    );
    if (stop.aborted) progress.say(`${path} was not read to its end: call it again to add the rest.`);
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

async function writeFiles(db: Database, asked: EngineArguments, progress: EngineProgress): Promise<void> {
  const now = Date.now();
  const { domains } = await engineSettings(db);
  const written = async (path: string | null, write: (path: string) => ReturnType<typeof exportPosts>) => {
    if (path === null) return;
    const { posts, unreadable } = await write(path);
    progress.say(`${path}: ${posts} posts${unreadable > 0 ? `, ${unreadable} rows could not be read` : ''}.`);
  };
  await written(asked.export, (path) => exportPosts(db, path, now));
  await written(asked.worklist, (path) => exportWorklist(db, path, now));
  await written(asked.report, (path) => exportReport(db, path, domains.map(ownName), now));
}

function printVerdicts(verdicts: ReadonlyMap<PostVerdict, number>): void {
  for (const [verdict, count] of [...verdicts].toSorted(([, a], [, b]) => b - a))
    console.log(`${verdict.padEnd(11)} ${count}`);
}
