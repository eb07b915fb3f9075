import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { fromPglite } from 'pg-boss';
import type { Database, DbRow, Queryable } from './database.ts';

/**
 * Opens a database of this process alone.
 *
 * @param from where its files are (`dataDir`); without that it is in memory
 * @throws where the files cannot be read or written
 */
export async function openPglite(from: Pick<PGliteOptions, 'dataDir' | 'loadDataDir'>): Promise<Database> {
  const lite = await PGlite.create(from);
  const on = (one: Pick<PGlite, 'query'>): Queryable => ({
    query: async (text, values = []) => (await one.query<DbRow>(text, [...values])).rows,
  });
  return {
    ...on(lite),
    isEmbedded: true,
    transaction: (work) => lite.transaction((tx) => work(on(tx))),
    // Nobody else is there whose rows would have to be swept up behind.
    boss: { db: fromPglite(lite), backend: 'pglite', reindex: false, monitorVacuum: false },
    close: () => lite.close(),
  };
}
