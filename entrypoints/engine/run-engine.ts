import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PostVerdict } from '../../utils/posts/check.ts';
import type { EngineArguments } from './engine-arguments.ts';
import { engineProgress } from './engine-progress.ts';
import { UnusableFile } from './exchange/unusable-file.ts';
import { openDatabase } from './open-database.ts';
import { migrate } from './store/migrate.ts';
import { saveEngineSettings } from './store/settings.ts';

/** What names a file to be written. */
const WRITTEN = ['export', 'worklist', 'report'] as const;

/**
 * Does what a command line asks: adds and merges files, checks what is due, writes files. What it does not ask for is not
 * even loaded.
 *
 * @param stop ends the checking; files are written all the same
 * @returns the exit code
 * @throws where the database or a file cannot be used
 */
export async function runEngine(asked: EngineArguments, stop: AbortSignal): Promise<number> {
  const progress = engineProgress(process.stderr);
  await canBeWritten(asked);
  const db = await openDatabase(
    asked,
    (isAway) =>
      progress.say(isAway ? 'The database does not answer. Waiting for it.' : 'The database is back.'),
    stop,
  );
  try {
    await migrate(db);
    const { domains, as, schedule, contact } = asked;
    await saveEngineSettings(db, { domains, ...(as && { as }), ...(schedule && { schedule }) });
    let bad = 0;
    if (asked.imports.length > 0 || asked.posts.length > 0) {
      const { addFiles } = await import('./exchange/add-files.ts');
      bad = await addFiles(db, asked, progress.say, stop);
    }
    if (contact !== null) {
      const { runWorker } = await import('./run-worker.ts');
      printVerdicts(await runWorker(db, asked, contact, progress, stop));
    }
    if (WRITTEN.some((name) => asked[name] !== null)) {
      const { writeFiles } = await import('./exchange/write-files.ts');
      await writeFiles(db, asked, progress.say);
    }
    return bad > 0 ? 1 : 0;
  } finally {
    await db.close();
  }
}

/** Else that would be found out after hours of checking. */
async function canBeWritten(asked: EngineArguments): Promise<void> {
  for (const name of WRITTEN) {
    const path = asked[name];
    if (path === null) continue;
    await access(dirname(path), constants.W_OK).catch(() => {
      throw new UnusableFile(`--${name} ${path}: there is no such folder, or it cannot be written to.`);
    });
    const there = await stat(path).catch(() => null);
    if (there?.isDirectory())
      throw new UnusableFile(`--${name} ${path}: that is a folder, and no name of a file.`);
  }
}

function printVerdicts(verdicts: ReadonlyMap<PostVerdict, number>): void {
  for (const [verdict, count] of [...verdicts].toSorted(([, a], [, b]) => b - a))
    console.log(`${verdict.padEnd(11)} ${count}`);
}
