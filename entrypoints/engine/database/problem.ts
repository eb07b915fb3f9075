import { errorCode } from '../error-code.ts';

/** Why a database cannot be used. */
export type DatabaseProblem = 'full' | 'denied' | 'away' | 'readonly' | 'missing';

/** By SQLSTATE (Postgres, appendix A) and by what the operating system says. */
const CODES: Readonly<Record<string, DatabaseProblem>> = {
  // disk_full, and what the file system says.
  '53100': 'full',
  ENOSPC: 'full',
  EDQUOT: 'full',
  // insufficient_privilege, invalid_authorization_specification, invalid_password.
  '42501': 'denied',
  '28000': 'denied',
  '28P01': 'denied',
  EACCES: 'denied',
  EPERM: 'denied',
  // read_only_sql_transaction.
  '25006': 'readonly',
  EROFS: 'readonly',
  // invalid_catalog_name: a server has no database of this name.
  '3D000': 'missing',
  // admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections.
  '57P01': 'away',
  '57P02': 'away',
  '57P03': 'away',
  '53300': 'away',
  ECONNREFUSED: 'away',
  ECONNRESET: 'away',
  EPIPE: 'away',
  ENOENT: 'away',
  ETIMEDOUT: 'away',
  EHOSTUNREACH: 'away',
  ENETUNREACH: 'away',
  EAI_AGAIN: 'away',
  ENOTFOUND: 'away',
};

/** What the drivers say without a code: node-postgres of a broken connection, PGlite's file system of a full disk. */
const WORDS: readonly (readonly [RegExp, DatabaseProblem])[] = [
  [/no space left|disk full|ENOSPC/i, 'full'],
  [/permission denied|EACCES|password must be a string/i, 'denied'],
  [/read-only file system|EROFS/i, 'readonly'],
  [/connection (terminated|ended|timeout)|timeout exceeded when trying to connect|not queryable/i, 'away'],
];

/** Finds why a database failed; null where nobody expected it, which makes it a bug. */
export function databaseProblem(error: unknown): DatabaseProblem | null {
  if (!(error instanceof Error)) return null;
  // Node tries each address of a name, and gathers what came of them.
  if (error instanceof AggregateError) return databaseProblem(error.errors[0]);
  const code = errorCode(error) ?? '';
  // connection_exception, all of its class.
  if (code.startsWith('08')) return 'away';
  return CODES[code] ?? WORDS.find(([words]) => words.test(error.message))?.[1] ?? null;
}

/** Whether a server did not answer, and may answer later. */
export function isAway(error: unknown): boolean {
  return databaseProblem(error) === 'away';
}

/** SQLSTATE (Postgres, appendix A): serialization_failure, deadlock_detected. */
const UNDONE: ReadonlySet<string> = new Set(['40001', '40P01']);

/** Whether a server has undone a transaction for the sake of another: it may be done again. */
export function isUndone(error: unknown): boolean {
  return UNDONE.has(errorCode(error) ?? '');
}
