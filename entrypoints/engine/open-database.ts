import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from './database/database.ts';
import { openPglite } from './database/pglite.ts';
import { openPostgres } from './database/postgres.ts';
import type { EngineArguments } from './engine-arguments.ts';
import { takeLock } from './lock-file.ts';

/** PGlite writes its first files without saying that the disk is full: it ends the process. In bytes. */
const ROOM_AT_LEAST = 100 * 1024 * 1024;

/** The disk has no room for a database. */
export class NoRoom extends Error {
  override name = 'NoRoom';
}

/**
 * Opens the database of a command line. One of this process alone is locked first.
 *
 * @param onAway told when the server has gone away, and when it is back
 * @param signal ends the waiting for it
 * @throws FolderInUse, NoRoom; what the system and the database throw
 */
export async function openDatabase(
  { database, store }: Pick<EngineArguments, 'database' | 'store'>,
  onAway: (isAway: boolean) => void,
  signal: AbortSignal,
): Promise<Database> {
  if (database !== null) return openPostgres(database, onAway, signal);
  await mkdir(store, { recursive: true });
  await access(store, constants.W_OK);
  const unlock = await takeLock(join(store, 'lock'));
  try {
    const { bavail, bsize } = await statfs(store);
    if (bavail * bsize < ROOM_AT_LEAST) throw new NoRoom(store);
    const lite = await openPglite(join(store, 'database'));
    return {
      ...lite,
      async close() {
        await lite.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}
