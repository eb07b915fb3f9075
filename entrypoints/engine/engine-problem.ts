import { type DatabaseProblem, databaseProblem } from './database/problem.ts';
import { UnusableFile } from './exchange/unusable-file.ts';
import { FolderInUse } from './lock-file.ts';
import { NewerDatabase } from './store/migrate.ts';

const WORDS: Readonly<Record<DatabaseProblem, string>> = {
  full: 'The disk is full. What was saved before is there; make room, and call it again.',
  denied: 'The database gives no leave. Look at the user and the password, or at who owns the folder.',
  readonly: 'The database can only be read: its disk, or the server, takes no changes.',
  missing: 'The server has no such database. Make it, as the README says.',
  away: 'The database does not answer. Look at its address, and whether it runs.',
};

/** What went wrong, and what to do, in sentences. */
export function engineProblem(error: unknown): string {
  if (error instanceof FolderInUse) return `The folder is in use. ${error.message}`;
  if (error instanceof UnusableFile) return error.message;
  if (error instanceof NewerDatabase)
    return 'A newer version of Backlight has made this database. Nothing was changed; use that version.';
  const problem = databaseProblem(error);
  const detail = error instanceof Error ? error.message || error.name : String(error);
  return problem ? `${WORDS[problem]} (${detail})` : detail;
}
