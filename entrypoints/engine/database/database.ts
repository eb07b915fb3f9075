import type { ConstructorOptions } from 'pg-boss';

/** A row as the database gave it: whoever reads it validates it. */
export type DbRow = Readonly<Record<string, unknown>>;

/** What takes SQL: a database, or one transaction of it. */
export interface Queryable {
  /**
   * Runs one statement.
   *
   * @param values for `$1`, `$2` and so on; JSON as text
   * @throws what the driver throws
   */
  query(text: string, values?: readonly unknown[]): Promise<readonly DbRow[]>;
}

/** The database of an engine: Postgres, or PGlite in this process. */
export interface Database extends Queryable {
  /**
   * Runs statements of which all take effect or none. Where the server goes away meanwhile it runs them again, even
   * where the first time took effect after all: they must be such that this does no harm.
   */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** How pg-boss reaches the same database. */
  readonly boss: ConstructorOptions;
  /** No other process can use it meanwhile. */
  readonly isEmbedded: boolean;
  close(): Promise<void>;
}

/** What pg-boss takes to run a statement of its own within a transaction of ours. */
export function bossDb(tx: Queryable): NonNullable<ConstructorOptions['db']> {
  return { executeSql: async (text, values = []) => ({ rows: [...(await tx.query(text, values))] }) };
}
