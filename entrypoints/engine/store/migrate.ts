import * as v from 'valibot';
import type { Database, Queryable } from '../database/database.ts';
import { holdLock } from '../database/lock.ts';
import { MIGRATIONS } from './migrations.ts';

const versionRow = v.object({ version: v.number() });

/** The database was made by a newer version of Backlight. Nothing of it was touched. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase';
}

/**
 * Makes the tables, or brings those of an older version up to date. Workers that start together do it one after the other.
 *
 * @throws NewerDatabase; and what the database throws
 */
export function migrate(db: Database, migrations = MIGRATIONS): Promise<void> {
  return db.transaction(async (tx) => {
    await holdLock(tx, 'tables');
    const before = await versionOf(tx);
    if (before > migrations.length)
      throw new NewerDatabase(`Version ${before} of the tables, where ${migrations.length} is known`);
    for (const statement of migrations.slice(before).flat()) await tx.query(statement);
    if (before < migrations.length)
      await tx.query('UPDATE backlight.version SET version = $1', [migrations.length]);
  });
}

async function versionOf(tx: Queryable): Promise<number> {
  // `to_regclass` would do, but it may answer by what this connection knew before it waited for the lock.
  const there = await tx.query(
    `SELECT FROM pg_catalog.pg_tables WHERE schemaname = 'backlight' AND tablename = 'version'`,
  );
  if (there.length === 0) {
    await tx.query('CREATE SCHEMA IF NOT EXISTS backlight');
    await tx.query('CREATE TABLE backlight.version (version integer NOT NULL)');
    await tx.query('INSERT INTO backlight.version VALUES (0)');
  }
  const [row] = await tx.query('SELECT version FROM backlight.version');
  return v.parse(versionRow, row).version;
}
